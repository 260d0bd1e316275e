import { sql, type SQL } from 'drizzle-orm'
import { answers, toolResults } from '@/db/schema'

/** Condition on an `answers` row: no service was asked for it. What one said is its reader's alone, and nothing is learned from it or judged by it. */
export const askedNoService: SQL = sql`not exists (select 1 from ${toolResults} tr where tr.workspace_id = ${answers.workspaceId} and tr.answer_id = ${answers.id})`
