import { toSource } from '@/lib/answer/to-source'
import type { CollectionRebuild } from '@/db/queries/rebuilds/find-rebuild'
import type { Side } from '@/db/queries/rebuilds/list-side-chunks'
import type { RebuildCheck } from '@/lib/domain/collection-rebuild'
import type { GoldenCase } from '@/lib/domain/golden-case'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { compareResults, type ComparedCase } from '../compare-results'
import { judgeComparison } from '../prompts/judge-comparison'
import { recallScorer, reciprocalRankScorer, spanRecallScorer } from '../scorers/retrieval-scorers'
import type { ScoreInput } from '../scorers/scorer'
import { listRebuildCases } from './list-rebuild-cases'
import { openSide, type AskedVector } from './search-side'

const scorers = [recallScorer, spanRecallScorer, reciprocalRankScorer]
/** Rank may suffer where passages become shorter and more; that something is not found any more may not. */
const guarded = ['recall@5', 'span-recall']
const seed = 67
const mostLost = 20

/**
 * Asks the golden cases of a rebuild's collection over the passages in use and over the built ones, and says whether as much is found: by the
 * rules by which a prompt is let out, paired by case. No answer is written, so that no model has a word in it.
 */
export async function checkRebuild(runtime: Runtime, scope: Scope, rebuild: CollectionRebuild): Promise<RebuildCheck> {
  const cases = await listRebuildCases(runtime, scope, rebuild)
  if (cases.length === 0) return { cases: 0, figures: [], lost: [], problems: [] }
  const asked = await embedQuestions(runtime, scope, cases)
  const before = await scoreSide(runtime, rebuild, 'before', cases, asked)
  const after = await scoreSide(runtime, rebuild, 'after', cases, asked)
  const { figures } = compareResults(before, after, seed)
  const spanRecall = (results: readonly ComparedCase[], at: number): number => results[at]?.scores['span-recall'] ?? 0
  return {
    cases: cases.length,
    figures: figures
      .filter(({ figure }) => scorers.some(({ name }) => name === figure.scorer))
      .map(({ figure, before: was, after: is, difference, ci, n }) => {
        return { name: figure.name, label: figure.label, before: was, after: is, difference, ci, n }
      }),
    lost: cases
      .filter((_, at) => spanRecall(after, at) < spanRecall(before, at))
      .slice(0, mostLost)
      .map(({ question }) => question),
    problems: judgeComparison([], figures, guarded),
  }
}

async function embedQuestions(
  runtime: Runtime,
  scope: Scope,
  cases: readonly GoldenCase[],
): Promise<AskedVector | null> {
  const embedder = await runtime.models.embedder(scope)
  if (!embedder) return null
  const call = { scope, task: 'embed-query', requestId: newId('request') } as const
  const vectors = new Map<string, Float32Array>()
  for (const { question } of cases) vectors.set(question, await embedder.embedQuery(question, call))
  return { embedder, vectors }
}

async function scoreSide(
  runtime: Runtime,
  rebuild: CollectionRebuild,
  side: Side,
  cases: readonly GoldenCase[],
  asked: AskedVector | null,
): Promise<ComparedCase[]> {
  const questions = cases.map(({ question }) => question)
  const search = await openSide(runtime, rebuild, side, questions, asked)
  const results: ComparedCase[] = []
  for (const golden of cases) {
    const sources = (await search(golden.question)).map(toSource)
    const answer: ScoreInput['answer'] = {
      status: 'answered',
      text: '',
      claims: [],
      citations: [],
      sources,
      timings: { retrieveMs: 0, firstTokenMs: null, totalMs: 0 },
    }
    const input = { golden, answer, isVisible: () => true, hiddenShingles: new Set<string>() }
    const scores = Object.fromEntries(scorers.map((scorer) => [scorer.name, scorer.score(input)]))
    results.push({ caseId: golden.id, passed: scores['span-recall'] === 1, scores })
  }
  return results
}
