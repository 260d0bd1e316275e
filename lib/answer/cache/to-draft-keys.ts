import { createHash } from 'node:crypto'
import { toQuestionBag } from '@/lib/domain/text/to-question-bag'
import { extractiveRevision } from '@/lib/models/extractive/create-extractive-model'
import { expansionsIn } from '@/lib/retrieval/glossary/expand-question'
import { asSent } from '../parts/as-sent'
import type { PreparedPart } from '../parts/prepare-part'
import type { AnswerInput } from '../stream-parts'

export type DraftKeys = { readonly prompt: string; readonly wording: string }

type Asked = Pick<AnswerInput, 'prompt' | 'collectionIds' | 'documentIds' | 'filters' | 'expansions' | 'retrieval'>

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/**
 * Under which keys a draft is kept. The prompt's holds all that the model is given, to the letter: the passages are those that this reader's
 * rights, the index, and the settings of retrieval gave just now, so that a change of any of them is another key. The wording's holds the
 * question without the order of its words; whether its draft may be used is a matter of its sources.
 * @param model provider and name
 */
export function toDraftKeys(model: string, asked: Asked, part: PreparedPart): DraftKeys {
  const { prompt, question, calculations, asksBack } = part
  const { system, user } = asSent(part)
  const { collectionIds, documentIds, filters } = asked
  // A model that quotes is given what retrieval thinks of each passage; the prompt does not say that.
  const passages = prompt.passages.map(
    ({ revisionId, charStart, charEnd, mediaType, date, isOfficial, score, scores }) => {
      return [
        revisionId,
        charStart,
        charEnd,
        mediaType,
        date,
        isOfficial ?? false,
        score.toFixed(6),
        scores.reranked?.toFixed(6),
      ]
    },
  )
  const readAs = expansionsIn(question, asked.expansions).map(({ words, expansion }) => `${words} = ${expansion}`)
  const inGlossary = readAs.length > 0 ? [readAs] : []
  // What is searched otherwise may be answered otherwise: a draft in other words is not for a reader with other settings.
  const { mode, k, rerank, reranker, vectorWeight, refuseBelow } = asked.retrieval
  const later = { ...(reranker !== undefined && { reranker }), ...(vectorWeight !== undefined && { vectorWeight }) }
  const inRetrieval =
    Object.keys(asked.retrieval).length > 0 ? [['retrieval', mode, k, rerank, ...Object.entries(later)]] : []
  // What was quoted may be refused, or asked back, where other things hold; a hosted model is told in its prompt.
  const rules = [extractiveRevision, ...(asksBack ? ['asks'] : []), ...(refuseBelow === undefined ? [] : [refuseBelow])]
  const writer = model === 'local:extractive' ? [model, ...rules].join(' ') : model
  return {
    prompt: hash([writer, system, user, question, passages, ...inGlossary]),
    wording: hash([
      writer,
      system,
      asked.prompt.user,
      [collectionIds.toSorted(), documentIds.toSorted(), filters ?? null],
      toQuestionBag(question),
      ...inGlossary,
      ...(calculations ? [calculations] : []),
      ...inRetrieval,
    ]),
  }
}
