import { expect, test } from 'vitest'
import { makePassage } from '../testing/make-passage'
import { createNotebook } from './create-notebook'

test('passages keep their numbers, and what is inside of one has that one’s', () => {
  const notes = createNotebook(1_000)
  const whole = makePassage('One sentence. Another sentence.')
  const part = { ...whole, charStart: whole.charStart + 14, text: 'Another sentence.' }
  const other = makePassage('Something else.')
  expect(notes.add([whole, other])).toEqual([1, 2])
  expect(notes.add([part, whole])).toEqual([1])
  expect(notes.passages()).toEqual([whole, other])
})

test('the first passage always fits, and those over the budget do not', () => {
  const notes = createNotebook(10)
  const long = makePassage('x'.repeat(400))
  expect(notes.add([long])).toEqual([1])
  expect(notes.add([makePassage('More.')])).toEqual([])
})

test('a document has a name once a tool has told of it, and no other name is one', () => {
  const notes = createNotebook(1_000)
  const passage = makePassage('One.')
  notes.add([passage])
  expect(notes.documentOf(notes.nameOf(passage.documentId))).toBe(passage.documentId)
  expect(['d2', 'd0', '1', passage.documentId, ''].map((name) => notes.documentOf(name))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})
