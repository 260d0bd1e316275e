import { isDeepStrictEqual } from 'node:util'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { toSource } from '@/lib/answer/to-source'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { CollectionId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Passage } from '@/lib/domain/passage'
import type { Scope } from '@/lib/domain/scope'
import { judgeEvidence } from '@/lib/models/extractive/judge-evidence'
import { weighUnits } from '@/lib/models/extractive/weigh-units'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import type { Runtime } from '@/lib/runtime/runtime'
import type { ScoreInput } from '../scorers/scorer'
import { indexScorers } from './index-figures'

/** As an answer of one part searches. */
const usual = { k: 8, tokenBudget: 3_000 }

export type AskedCase = {
  readonly golden: GoldenCase
  /** What was found by one that was asked before: the same passages are not weighed again. */
  readonly known?: FoundByCase | undefined
}
export type FoundByCase = { readonly passages: readonly Passage[]; readonly isRefused: boolean }

/**
 * What a golden case finds in a scope's index, with the workspace's own settings, and whether the local model would refuse over it. No answer is written,
 * and the cross-encoder orders no passages: nothing but the index has a word in it.
 */
export async function openIndex(runtime: Runtime, workspace: Scope) {
  const { retrieval = {} } = await loadWorkspaceSettings(runtime.db, workspace)
  const { refuseBelow, ...search } = retrieval
  const { reranker } = runtime.models
  return async (
    reader: Scope,
    collectionIds: readonly CollectionId[],
    { golden, known }: AskedCase,
  ): Promise<FoundByCase> => {
    const { question } = golden
    const requestId = newId('request')
    const asked = { ...usual, ...search, query: question, requestId, collectionIds, rerank: false }
    const { passages } = await retrievePassages(runtime, reader, asked)
    if (known && isDeepStrictEqual(textsOf(known.passages), textsOf(passages))) return { ...known, passages }
    const score =
      reranker &&
      ((text: string, texts: readonly string[]) =>
        reranker.score(text, texts, { scope: reader, task: 'rerank', requestId }))
    const read = passages.map(({ title, headingPath, mediaType, text, date, isOfficial, score: ranked }) => {
      return { title, headingPath: [...headingPath], mediaType, text, date, isOfficial, score: ranked }
    })
    const rule = refuseBelow === undefined ? {} : { refuseBelow }
    const { weighed, rule: inForce } = await weighUnits({ question, passages: read, ...rule }, score)
    return { passages, isRefused: judgeEvidence(weighed, inForce) !== null }
  }
}

const textsOf = (passages: readonly Passage[]): string[] => passages.map(({ text }) => text)

/** The scores of what was found, by name. */
export function scoreFound(golden: GoldenCase, { passages, isRefused }: FoundByCase) {
  const answer: ScoreInput['answer'] = {
    status: isRefused ? 'refused' : 'answered',
    text: '',
    claims: [],
    citations: [],
    sources: passages.map(toSource),
    timings: { retrieveMs: 0, firstTokenMs: null, totalMs: 0 },
  }
  const input = { golden, answer, isVisible: () => true, hiddenShingles: new Set<string>() }
  return Object.fromEntries(indexScorers.map((scorer) => [scorer.name, scorer.score(input)]))
}
