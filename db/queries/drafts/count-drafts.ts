import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answerDrafts } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Drafts that the cache of answers keeps now. */
export const countDrafts = (db: Db, scope: Scope): Promise<number> =>
  db.$count(answerDrafts, eq(answerDrafts.workspaceId, scope.workspaceId))
