import { expect, it } from 'vitest'
import { classifyQuery } from './classify-query'

it.each([
  ['How many days of leave carry over?', 'question'],
  ['how many days of leave carry over', 'question'],
  ['Explain the travel policy for contractors', 'question'],
  ['In which year was the Lisbon office opened', 'question'],
  ['Wie viele Urlaubstage darf ich mitnehmen?', 'question'],
  ['Unused leave carries over until the end of March.', 'statement'],
  ['0-dimensional biomaterials lack inductive properties.', 'statement'],
  ['travel policy', 'terms'],
  ['  ', 'terms'],
] as const)('reads %j as %s', (query, kind) => {
  expect(classifyQuery(query)).toBe(kind)
})
