import { containsPhrase } from '../text/contains-phrase'
import { caseLanguages } from '@/lib/domain/golden-case'
import { guessLanguage } from '@/lib/domain/text/guess-language'
import { asScore, meanOrNull, type Scorer } from './scorer'

/** The share of the key facts that the answer has, in one of their spellings. Not answering a case that has an answer gives 0. */
export const factsScorer: Scorer = {
  name: 'facts',
  score: ({ golden, answer }) =>
    meanOrNull(
      golden.facts.map((spellings) => asScore(spellings.some((spelling) => containsPhrase(answer.text, spelling)))),
    ),
}

/** 1 when the answer says something that it must not, such as the number of the outdated version. */
export const forbiddenScorer: Scorer = {
  name: 'forbidden',
  score: ({ golden, answer }) =>
    golden.forbidden.length === 0
      ? null
      : asScore(golden.forbidden.some((phrase) => containsPhrase(answer.text, phrase))),
}

/** Of the cases that have no answer: refused. */
export const refusalRecallScorer: Scorer = {
  name: 'refusal-recall',
  score: ({ golden, answer }) => (golden.expect === 'refusal' ? asScore(answer.status === 'refused') : null),
}

/** Of the refusals: rightly refused. */
export const refusalPrecisionScorer: Scorer = {
  name: 'refusal-precision',
  score: ({ golden, answer }) => (answer.status === 'refused' ? asScore(golden.expect === 'refusal') : null),
}

/** Of the answers long enough to tell: in the language of the question. */
export const languageScorer: Scorer = {
  name: 'language',
  score: ({ golden, answer }) => {
    const language = answer.status === 'answered' ? guessLanguage(answer.text, { among: caseLanguages }) : null
    return language === null ? null : asScore(language === golden.language)
  },
}

/** 1 when the answer broke off with an error. */
export const failedScorer: Scorer = { name: 'failed', score: ({ answer }) => asScore(answer.status === 'failed') }

/** Milliseconds to the whole answer; of a cached one, those of when it was written. */
export const latencyScorer: Scorer = { name: 'latency', score: ({ answer }) => answer.timings.totalMs }
