import type { Browser, Page } from '@playwright/test'
import { answers, conversations, feedback } from '@/db/schema'
import { makeUser, makeWorkspace } from '@/db/testing'
import { startSession } from '@/lib/auth/start-session'
import { plainSessionCookie } from '@/lib/auth/session-cookie'
import { readEnv } from '@/lib/config/env'
import type { Source } from '@/lib/domain/answer'
import { newId } from '@/lib/domain/new-id'
import type { Role, Scope } from '@/lib/domain/scope'
import { withDatabase } from '@/lib/runtime/with-database'
import { baseUrl } from './base-url'

export type AskedQuestion = {
  /** Which of three readers. */
  readonly by: 0 | 1 | 2
  readonly question: string
  readonly daysAgo?: number
  readonly isNear?: boolean
  readonly isRatedDown?: boolean
}

export type OpenWorkspace = {
  readonly admin: Page
  readonly reviewer: Page
  /** Somebody more, in a browser of their own. */
  readonly join: (role: Role, name?: string) => Promise<Page>
}

const hourMs = 3_600_000

const near: Source = {
  documentId: 'doc_gone',
  externalId: 'leave.md',
  revisionId: 'rev_gone',
  chunkId: 'chk_gone',
  title: 'Leave',
  mediaType: 'text/markdown',
  headingPath: [],
  page: null,
  charStart: 0,
  charEnd: 25,
  text: 'A passage that came near.',
  score: 0.2,
  ranks: { keyword: 1, vector: 1, fused: 1, reranked: null },
}

/**
 * A workspace of its own in the running product, with three readers and their refused questions: figures over a workspace must not
 * depend on what other tests asked. Written into the database, because nobody can ask in the past.
 * @returns pages of an admin and of a reviewer, signed in, and the way for more people
 */
export async function openWorkspace(browser: Browser, questions: readonly AskedQuestion[]): Promise<OpenWorkspace> {
  const workspaceId = await withDatabase(readEnv(), async (db) => {
    const workspaceId = await makeWorkspace(db)
    const readers = [
      await makeUser(db, { workspaceId }),
      await makeUser(db, { workspaceId }),
      await makeUser(db, { workspaceId }),
    ]
    for (const asked of questions) {
      const { userId } = readers[asked.by] as Scope
      const [id, conversationId] = [newId('answer'), newId('conversation')]
      const createdAt = new Date(Date.now() - (asked.daysAgo ?? 0) * 24 * hourMs - hourMs)
      const fixed = { model: 'local:extractive', promptVersion: 1, traceId: 't', requestId: 'r', turn: 1 }
      const refused = { status: 'refused' as const, refusalReason: 'no_evidence' as const, createdAt }
      const own = { workspaceId, userId, id, conversationId, question: asked.question }
      const suggestions = asked.isNear ? [near] : []
      await db.insert(conversations).values({ workspaceId, userId, id: conversationId, title: asked.question })
      await db.insert(answers).values({ ...fixed, ...refused, ...own, suggestions })
      if (!asked.isRatedDown) continue
      const rating = { workspaceId, id: newId('feedback'), answerId: id, userId, rating: 'down' as const, createdAt }
      await db.insert(feedback).values(rating)
    }
    return workspaceId
  })
  const join = async (role: Role, name = 'Test Person'): Promise<Page> => {
    const value = await withDatabase(readEnv(), async (db) => {
      const { userId } = await makeUser(db, { workspaceId, role, name })
      return startSession({ db, now: () => new Date() }, { userId, workspaceId, userAgent: 'test' })
    })
    const context = await browser.newContext({ storageState: { cookies: [], origins: [] } })
    await context.addCookies([{ name: plainSessionCookie, value, url: baseUrl, httpOnly: true, sameSite: 'Lax' }])
    return context.newPage()
  }
  return { admin: await join('admin'), reviewer: await join('reviewer'), join }
}
