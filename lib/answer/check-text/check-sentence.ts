import type { CollectionId } from '@/lib/domain/ids'
import type { Passage } from '@/lib/domain/passage'
import type { QuestionExpansion } from '@/lib/domain/question-expansion'
import type { Scope } from '@/lib/domain/scope'
import { createSameWordsReader } from '@/lib/domain/text/same-words'
import { readWithGlossary } from '@/lib/retrieval/glossary/read-with-glossary'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import type { Runtime } from '@/lib/runtime/runtime'
import { readEvidence, type Evidence } from '../evidence'
import { locateSpan } from '../explain/locate-span'
import type { DraftClaim } from '../split-claims'
import { judgeSentence, type JudgedSentence } from './judge-sentence'
import { queryOf } from './query-of'

export type CheckContext = {
  readonly requestId: string
  readonly collectionIds: readonly CollectionId[]
  readonly signal: AbortSignal
  /** Neighbouring sentences find the same passages: each is made ready once per text. */
  readonly evidence: Map<string, Evidence>
}

type Located = Omit<JudgedSentence, 'spans' | 'found' | 'carriedShare'> & {
  readonly spans: readonly (Awaited<ReturnType<typeof locateSpan>> & { parts: JudgedSentence['parts'] })[]
}

/** Passages looked at for one sentence, and their tokens. */
const settings = { k: 6, tokenBudget: 2_400, rerank: false } as const

/** Searches for what a sentence says, in its words and those that the glossary has for them, with the reader's rights, and judges it by what was found. */
export async function checkSentence(
  runtime: Runtime,
  scope: Scope,
  context: CheckContext,
  { claim, before }: { claim: DraftClaim; before: DraftClaim | undefined },
): Promise<Located> {
  const { requestId, collectionIds, signal } = context
  const expansions = await readWithGlossary(runtime, scope, { question: claim.text })
  const { passages } = await retrievePassages(runtime, scope, {
    ...settings,
    query: queryOf(claim, before),
    requestId,
    collectionIds,
    signal,
    ...(expansions.length > 0 && { expansions }),
  })
  const {
    found: _found,
    carriedShare: _share,
    spans,
    ...judged
  } = judgeSentence(claim, passages, () => passages.map((passage) => readOnce(context.evidence, passage, expansions)))
  const located = spans.map(async ({ parts, ...span }) => {
    const passage = passages[span.passage]
    return passage && { ...(await locateSpan(runtime, scope, passage, span)), parts }
  })
  return { ...judged, spans: (await Promise.all(located)).filter((span) => span !== undefined) }
}

function readOnce(known: Map<string, Evidence>, passage: Passage, expansions: readonly QuestionExpansion[]): Evidence {
  const readAs = expansions.map(({ words, expansion }) => `${words} = ${expansion}`).join('; ')
  const key = `${passage.revisionId} ${passage.charStart} ${passage.charEnd} ${readAs}`
  const evidence = known.get(key) ?? readEvidence(passage, createSameWordsReader(expansions))
  known.set(key, evidence)
  return evidence
}
