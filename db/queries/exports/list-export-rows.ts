import { and, asc, eq, gte, isNull, lt, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Db } from '@/db/client'
import { ofConversation } from '@/db/queries/topics/asked-between'
import { answers, conversations, feedback, modelCalls } from '@/db/schema'
import type { ExportTable } from '@/lib/domain/data-export'
import type { Scope } from '@/lib/domain/scope'
import { exportColumns } from './export-columns'

/** `cursor`: when it came, in the database's own words: a Date would lose its microseconds, and the next page begin before the last row. */
export type ExportPlace = { readonly cursor: string; readonly id: string }

type Params = {
  readonly from: Date
  /** Exclusive. */
  readonly to: Date
  readonly after: ExportPlace | null
  readonly limit: number
}

export type ExportRow = ExportPlace & Readonly<Record<string, unknown>>

/** Rows of one table in the order of their coming, after `after`. Of answers figures only: what readers asked stays theirs until they rate, and is theirs again once they have deleted it. */
export function listExportRows(db: Db, scope: Scope, table: ExportTable, params: Params): Promise<ExportRow[]> {
  if (table === 'answers') return listAnswers(db, scope, params)
  if (table === 'ratings') return listRatings(db, scope, params)
  return listCalls(db, scope, params)
}

function within(columns: { createdAt: PgColumn; id: PgColumn; workspaceId: PgColumn }, scope: Scope, params: Params) {
  const { from, to, after } = params
  const { createdAt, id } = columns
  return and(
    eq(columns.workspaceId, scope.workspaceId),
    gte(createdAt, from),
    lt(createdAt, to),
    after ? sql`(${createdAt}, ${id}) > (${after.cursor}::timestamptz, ${after.id})` : undefined,
  )
}

function listAnswers(db: Db, scope: Scope, params: Params): Promise<ExportRow[]> {
  return db
    .select({ cursor: cursorOf(answers.createdAt), ...exportColumns.answers })
    .from(answers)
    .where(and(within(answers, scope, params), eq(answers.origin, 'reader')))
    .orderBy(asc(answers.createdAt), asc(answers.id))
    .limit(params.limit)
}

function listRatings(db: Db, scope: Scope, params: Params): Promise<ExportRow[]> {
  return db
    .select({ cursor: cursorOf(feedback.createdAt), ...exportColumns.ratings })
    .from(feedback)
    .innerJoin(answers, and(eq(answers.workspaceId, feedback.workspaceId), eq(answers.id, feedback.answerId)))
    .innerJoin(conversations, ofConversation)
    .where(and(within(feedback, scope, params), isNull(conversations.deletedAt)))
    .orderBy(asc(feedback.createdAt), asc(feedback.id))
    .limit(params.limit)
}

function listCalls(db: Db, scope: Scope, params: Params): Promise<ExportRow[]> {
  return db
    .select({ cursor: cursorOf(modelCalls.createdAt), ...exportColumns['model-calls'] })
    .from(modelCalls)
    .where(within(modelCalls, scope, params))
    .orderBy(asc(modelCalls.createdAt), asc(modelCalls.id))
    .limit(params.limit)
}

const cursorOf = (column: PgColumn) => sql<string>`${column}::text`
