import { expect, test } from 'vitest'
import { toQuestionKey } from './to-question-key'

test.each([
  ['How long is parental leave?', '  how LONG is\nparental leave '],
  ['What is “core time”?', 'What is "core time" ??'],
  ['Wer ist’s …', "wer ist's"],
  ['What does ﬁle mean?', 'What does file mean?'],
])('%j is asked again as %j', (one, other) => {
  expect(toQuestionKey(one)).toBe(toQuestionKey(other))
})

test.each([
  ['How long is parental leave?', 'How long is paternal leave?'],
  ['Does the 2.0 handbook apply?', 'Does the 20 handbook apply?'],
  ['May I?', 'May I not?'],
])('%j is another question than %j', (one, other) => {
  expect(toQuestionKey(one)).not.toBe(toQuestionKey(other))
})
