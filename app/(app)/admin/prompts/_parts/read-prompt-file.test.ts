import { expect, test } from 'vitest'
import { readPromptFile, writePromptFile } from './read-prompt-file'

const text = { system: 'You answer.\nUse [2].', user: '{passages}\n\n{question}' }

test('what is exported is read back as it was, and lines stay lines in Git', () => {
  const file = writePromptFile({ ...text, rationale: 'shorter answers' })
  expect(readPromptFile(file)).toEqual({ text })
  expect(file).toContain('"Use [2]."')
})

test.each([
  ['{', /no JSON file/],
  ['[]', /footnotePrompt/],
  ['{"footnotePrompt": "answer", "rationale": "", "system": "x", "user": ""}', /user: is empty/],
  ['{"footnotePrompt": "rewrite", "rationale": "", "system": "x", "user": "y"}', /footnotePrompt/],
])('%s is refused with what is wrong', (file, problem) => {
  expect(readPromptFile(file)).toMatchObject({ problem: expect.stringMatching(problem) as string })
})
