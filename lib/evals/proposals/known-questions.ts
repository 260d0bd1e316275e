import { listGoldenCases } from '@/db/queries/golden/list-golden-cases'
import { listKnownProposals } from '@/db/queries/proposals/list-known-proposals'
import type { DropReason } from '@/lib/domain/case-proposal'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'
import { toQuestionBag } from '@/lib/domain/text/to-question-bag'
import type { Runtime } from '@/lib/runtime/runtime'
import { appSuite } from '../app-suite'
import { listSuites } from '../list-suites'
import { loadSuite } from '../load-suite'
import { normalizeForMatch } from '../text/normalize-for-match'

export type KnownQuestions = {
  /** Why this is no new question; null: it is one. */
  /** `span`: of what is answered; null where nothing is. */
  find(input: { question: string; spanKey: string; externalId: string; span: string | null }): DropReason | null
  add(question: string, spanKey: string): void
}

const squeeze = (text: string): string => normalizeForMatch(text).replaceAll(/\s/g, '')

/** What is asked already: by golden cases of the workspace and of the files in evals/, and by proposals, whatever became of them. */
export async function loadKnownQuestions(runtime: Runtime, scope: Scope): Promise<KnownQuestions> {
  const own = (await listGoldenCases(runtime.db, scope)).map(({ definition }) => definition)
  const proposals = await listKnownProposals(runtime.db, scope)
  const cases = [...own, ...(await loadFiles(runtime, scope))]
  const bags = new Set([...cases, ...proposals].map(({ question }) => toQuestionBag(question)))
  const spans = new Set(proposals.map(({ spanKey }) => spanKey))
  const quotes = new Map<string, string[]>()
  for (const source of cases.flatMap(({ sources }) => sources))
    if ('quote' in source) quotes.set(source.document, [...(quotes.get(source.document) ?? []), squeeze(source.quote)])
  return {
    find({ question, spanKey, externalId, span }) {
      if (spans.has(spanKey)) return 'seen'
      if (bags.has(toQuestionBag(question))) return 'duplicate'
      if (span === null) return null
      const words = squeeze(span)
      const isQuoted = quotes.get(externalId)?.some((quote) => quote.includes(words) || words.includes(quote))
      return isQuoted ? 'duplicate' : null
    },
    add(question, spanKey) {
      bags.add(toQuestionBag(question))
      spans.add(spanKey)
    },
  }
}

/** A broken file is no reason to propose nothing; the run that asks it says what is wrong. */
async function loadFiles(runtime: Runtime, scope: Scope): Promise<readonly GoldenCase[]> {
  const names = (await listSuites(runtime, scope)).filter((name) => name !== appSuite)
  const sets = await Promise.all(
    names.map((name) =>
      loadSuite(name).catch(() => {
        runtime.log.warn('golden-file-unreadable', { suite: name })
        return { cases: [] }
      }),
    ),
  )
  return sets.flatMap(({ cases }) => cases)
}
