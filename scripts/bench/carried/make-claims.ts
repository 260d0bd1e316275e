import { splitSentences } from '@/lib/domain/text/split-sentences'
import { isPlain, longNames } from '../plain-sentence'
import { errorKinds, plantError } from '../plant-errors'
import type { ReportedQuestion } from '../reported-questions'
import type { RetrievalSet } from '../retrieval-sets'
import { rewordSentence } from '../reword-sentence'
import { answerAsClaim, isAlike } from './answer-as-claim'

export const trueKinds = ['reworded', 'joined', 'answer'] as const
export const falseKinds = [...errorKinds, 'joined-error', 'elsewhere', 'other-answer', 'no-answer'] as const
/** Those that were made from what people wrote. */
export const questionKinds = ['answer', 'other-answer', 'no-answer'] as const
export type CarriedKind = (typeof trueKinds)[number] | (typeof falseKinds)[number]

/** A sentence that a model might have written over eight passages of one article, and whether one of them carries it. */
export type LabelledClaim = {
  readonly kind: CarriedKind
  readonly isCarried: boolean
  readonly article: string
  readonly text: string
  readonly passages: readonly string[]
}

type Paragraph = RetrievalSet['corpus'][number]

const neighbours = 7
export const articleOf = (paragraphId: string): string => paragraphId.split('#')[0] ?? paragraphId

/**
 * Sentences of the paragraphs in other words, alone and two joined; the same with a number, a name or a denial changed; sentences whose paragraph is not
 * among the passages; and questions that people wrote, said as statements with their own answer, with another one of the paragraph, and with one where
 * there is none.
 */
export function makeClaims(corpus: readonly Paragraph[], questions: readonly ReportedQuestion[]): LabelledClaim[] {
  return [...new Set(corpus.map(({ id }) => articleOf(id)))].flatMap((article) => {
    const paragraphs = corpus.filter(({ id }) => articleOf(id) === article)
    const strangers = corpus
      .filter(({ id }) => articleOf(id) !== article)
      .flatMap(({ text }) => longNames(text).slice(0, 1))
    const own = questions.filter(({ gold, near_miss: near }) => articleOf(gold[0] ?? near ?? '') === article)
    return paragraphs.flatMap((paragraph, index) => {
      const others = Array.from({ length: neighbours }, (_, step) => paragraphs[(index + step + 1) % paragraphs.length])
      const around = others.flatMap((one) => (one && one !== paragraph ? [one.text] : []))
      const passages = [paragraph.text, ...around]
      const said = [
        ...fromSentences(
          paragraph.text,
          strangers.slice(index % 7).filter((name) => !passages.join(' ').includes(name)),
        ),
        ...fromQuestions(own.filter(({ gold, near_miss: near }) => (gold[0] ?? near) === paragraph.id)),
      ]
      return said.map(({ kind, text }): LabelledClaim => {
        const isCarried = (trueKinds as readonly string[]).includes(kind)
        return { kind, isCarried, article, text, passages: kind === 'elsewhere' ? around : passages }
      })
    })
  })
}

type Said = { readonly kind: CarriedKind; readonly text: string }

function fromSentences(text: string, strangers: readonly string[]): Said[] {
  const reworded = splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter(isPlain)
    .flatMap((sentence) => rewordSentence(sentence) ?? [])
  return reworded.flatMap((sentence, index): Said[] => {
    const errors = errorKinds.flatMap((kind): Said[] => {
      const planted = plantError(sentence, kind, strangers)
      return planted === null ? [] : [{ kind, text: planted }]
    })
    const next = reworded[index + 1]
    const error = errors[index % Math.max(1, errors.length)]
    return [
      { kind: 'reworded', text: sentence },
      { kind: 'elsewhere', text: sentence },
      ...errors,
      ...(next ? [{ kind: 'joined' as const, text: join(next, sentence) }] : []),
      ...(next && error ? [{ kind: 'joined-error' as const, text: join(next, error.text) }] : []),
    ]
  })
}

/** As a model puts two sentences into one. */
const join = (first: string, second: string): string => `${first.replace(/\.$/, '')}, and ${second}`

function fromQuestions(questions: readonly ReportedQuestion[]): Said[] {
  const answers = questions.flatMap(({ answers: [first] }) => (first ? [first[1]] : []))
  return questions.flatMap(({ text, answers: given }): Said[] => {
    const own = given.map(([, answer]) => answer)
    const [right] = own
    const other = answers.find(
      (answer) =>
        !own.some((one) => one.includes(answer) || answer.includes(one)) &&
        (right === undefined || isAlike(answer, right)),
    )
    const say = (kind: CarriedKind, answer: string | undefined): Said[] => {
      const claim = answer === undefined ? null : answerAsClaim(text, answer)
      return claim === null ? [] : [{ kind, text: claim }]
    }
    if (right === undefined) return say('no-answer', other)
    return [...say('answer', right), ...say('other-answer', other)]
  })
}
