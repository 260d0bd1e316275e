import { getAnswer } from '@/lib/answer/get-answer'
import { requireRole } from '@/lib/auth/require-role'
import type { StoredAnswer } from '@/lib/domain/conversation'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { AnswerId, CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { getVersion } from '@/lib/prompts/get-version'
import type { Runtime } from '@/lib/runtime/runtime'
import { askCase } from '../ask-case'
import { createCaseReaders } from '../create-case-readers'
import { findCasePlaces } from '../find-case-places'
import { findSuite } from '../find-suite'
import { scoreAnswer } from '../score-answer'

export type TryInput = {
  readonly version: number
  /** A question of one's own, asked with one's own rights; or a case of a golden set, asked with the rights of its reader and judged. */
  readonly what: { readonly question: string } | { readonly suite: string; readonly caseId: string }
}

export type Tried = {
  readonly version: number
  /** As whoever tries may read it. */
  readonly answer: StoredAnswer
  /** Null for a question, which nobody has judged. */
  readonly passed: boolean | null
}

type Asked = { readonly golden: GoldenCase; readonly collectionIds: readonly CollectionId[]; readonly isCase: boolean }

/** One question to a version and to the active one, as readers ask it; readers see nothing of it. @throws forbidden, prompt_version_unknown, not_found */
export async function tryPrompt(
  runtime: Runtime,
  scope: Scope,
  { version, what }: TryInput,
): Promise<{ tried: Tried; active: Tried | null }> {
  requireRole(scope, 'admin')
  const { active } = await getVersion(runtime, scope, version)
  const asked = 'question' in what ? ownQuestion(what.question) : await findCase(runtime, scope, what)
  const askOf = (one: number): Promise<Tried> => askVersion(runtime, scope, asked, one)
  const [tried, other] = await Promise.all([askOf(version), active ? askOf(active.version) : null])
  return { tried, active: other }
}

/** A question is asked like a case that nobody judges. */
function ownQuestion(question: string): Asked {
  const golden: GoldenCase = {
    id: 'own',
    question,
    history: [],
    language: 'en',
    expect: 'answer',
    facts: [],
    forbidden: [],
    sources: [],
    mustNotCite: [],
    readerGroups: [],
    collections: [],
    tags: ['fact'],
  }
  return { golden, collectionIds: [], isCase: false }
}

async function findCase(
  runtime: Runtime,
  scope: Scope,
  { suite, caseId }: { suite: string; caseId: string },
): Promise<Asked> {
  const { cases, collectionIds } = await findSuite(runtime, scope, suite)
  const golden = cases.find(({ id }) => id === caseId)
  if (!golden) throw new FootnoteError('not_found')
  const placeOf = await findCasePlaces(runtime, scope, { cases: [golden], otherwise: [...collectionIds] })
  return { golden, collectionIds: placeOf(golden), isCase: true }
}

async function askVersion(
  runtime: Runtime,
  scope: Scope,
  { golden, collectionIds, isCase }: Asked,
  version: number,
): Promise<Tried> {
  const reader = isCase ? await createCaseReaders(runtime, scope, collectionIds)(golden.readerGroups) : null
  const given = await askCase(runtime, reader?.scope ?? scope, {
    golden,
    variant: { promptVersion: version },
    collectionIds,
    signal: new AbortController().signal,
  })
  const passed = reader && scoreAnswer({ golden, answer: given, ...(await reader.rightsFor([given])) }).passed
  return { version, answer: await getAnswer(runtime, scope, given.id as AnswerId), passed }
}
