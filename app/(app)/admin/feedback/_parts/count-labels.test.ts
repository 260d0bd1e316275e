import { expect, test } from 'vitest'
import { countLabels } from './count-labels'

test('labels are counted, the most frequent first, and what has none last', () => {
  const labels = [null, 'bad_answer', 'missing_document', 'missing_document', null, null] as const
  expect(countLabels(labels.map((label) => ({ label })))).toBe('2 Missing document, 1 Bad answer, 3 without a label')
  expect(countLabels([])).toBe('')
})
