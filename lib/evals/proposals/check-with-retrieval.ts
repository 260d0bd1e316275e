import type { DocumentToAsk } from '@/db/queries/proposals/list-documents-to-ask'
import type { Passage } from '@/lib/domain/passage'
import type { Scope } from '@/lib/domain/scope'
import { contentStems } from '@/lib/retrieval/content-stems'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import type { Runtime } from '@/lib/runtime/runtime'
import { containsPhrase } from '../text/contains-phrase'
import type { Candidate } from './candidate'

export const firstPassages = 5
/** Of the question's words in one sentence of another document, for it to answer as well. */
const enough = 0.85

type Input = { readonly document: DocumentToAsk; readonly requestId: string; readonly signal: AbortSignal }

/**
 * What the product finds for a question. `foundAt`: place of its span among the first five passages, null when it is not there, which is a case
 * worth having and no reason to drop it. `isAmbiguous`: another document answers it too, with something else.
 */
export async function checkWithRetrieval(
  runtime: Runtime,
  scope: Scope,
  candidate: Candidate,
  { document, requestId, signal }: Input,
): Promise<{ foundAt: number | null; isAmbiguous: boolean }> {
  const { question } = candidate
  const input = { query: question, requestId, signal, k: firstPassages, rerank: false } as const
  const { passages } = await retrievePassages(runtime, scope, input)
  const [start, end] = [candidate.passageStart + candidate.spanStart, candidate.passageStart + candidate.spanEnd]
  const place = passages.findIndex(
    ({ documentId, revisionId, charStart, charEnd }) =>
      documentId === document.id && revisionId === document.revisionId && charStart < end && charEnd > start,
  )
  const others = passages.filter(({ documentId }) => documentId !== document.id)
  const isAmbiguous = candidate.kind !== 'near-miss' && others.some((passage) => answersToo(candidate, passage))
  return { foundAt: place < 0 ? null : place + 1, isAmbiguous }
}

function answersToo({ question, facts }: Candidate, passage: Passage): boolean {
  const wanted = [...new Set(contentStems(question))]
  if (wanted.length === 0 || facts.length === 0) return false
  const says = (text: string): boolean => facts.every((spellings) => spellings.some((one) => containsPhrase(text, one)))
  if (says(passage.text)) return false
  return passage.text.split(/(?<=[.!?])\s+|\n+/u).some((sentence) => {
    const stems = new Set([...contentStems(passage.title), ...contentStems(sentence)])
    const asksForNumber = facts.some((spellings) => spellings.some((one) => /\d/.test(one)))
    if (asksForNumber && !/\d/.test(sentence)) return false
    return wanted.filter((stem) => stems.has(stem)).length / wanted.length >= enough
  })
}
