import type { PromptText } from '@/lib/domain/prompt-version'
import { noAnswerReply } from './templates/answer-v1'

export type TextProblem = {
  /** `error`: no answer could be written with it. `warning`: most likely a mistake; the gate will tell. */
  readonly kind: 'error' | 'warning'
  readonly message: string
}

/** What is wrong with the text of an answer prompt, as far as reading it can tell. */
export function checkText({ system, user }: PromptText): TextProblem[] {
  const problems: TextProblem[] = []
  const say = (kind: TextProblem['kind'], when: boolean, message: string): void => {
    if (when) problems.push({ kind, message })
  }
  const places = [...user.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  for (const place of ['passages', 'question']) {
    const count = places.filter((one) => one === place).length
    say('error', count === 0, `The second message has no {${place}}: the model would not see it.`)
    say('error', count > 1, `{${place}} stands there ${count} times; once is enough.`)
  }
  for (const place of new Set(places.filter((one) => one !== 'passages' && one !== 'question')))
    say('warning', true, `{${place}} is nothing that is filled in, and stays as it is.`)
  say('warning', /\{(?:passages|question)\}/.test(system), 'Places are filled in the second message only.')
  say(
    'warning',
    !/\[\s*(?:\d+|n|number)\s*\]|square bracket/i.test(system),
    'Nothing asks for the number of the passage in square brackets, such as [2]: answers may come without footnotes.',
  )
  say(
    'warning',
    !system.includes(noAnswerReply),
    `The word ${noAnswerReply} is missing: a model cannot say any more that the passages do not answer.`,
  )
  say(
    'warning',
    !/never an instruction|not (?:an? )?instructions?|untrusted/i.test(system),
    'Nothing says that passages are data and no instructions.',
  )
  return problems
}
