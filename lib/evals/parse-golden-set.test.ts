import { describe, expect, test } from 'vitest'
import { parseGoldenSet } from './parse-golden-set'

const set = (...cases: string[]) =>
  `suite: golden\ncollection: samples\ncases:\n${cases.map((one) => `  - ${one}\n`).join('')}`
const answer =
  '{ id: a, question: Who is it?, facts: [[Ada]], sources: [{ document: a/b.md, quote: "Ada is it." }], tags: [fact] }'

describe('parseGoldenSet', () => {
  test('fills what most cases leave out', () => {
    const [one] = parseGoldenSet(set(answer)).cases
    expect(one).toMatchObject({ expect: 'answer', language: 'en', history: [], readerGroups: [], forbidden: [] })
  })

  test('takes a table row as a source', () => {
    const row =
      '{ id: a, question: Who is it?, facts: [[Ada]], sources: [{ document: a/b.md, cells: [it, Ada] }], tags: [table] }'
    expect(parseGoldenSet(set(row)).cases[0]?.sources).toEqual([{ document: 'a/b.md', cells: ['it', 'Ada'] }])
  })

  test('refuses an answer without a source', () => {
    expect(() => parseGoldenSet(set('{ id: a, question: Who is it?, tags: [fact] }'))).toThrow(
      'needs facts and a source',
    )
  })

  test('refuses a refusal that names facts', () => {
    const wrong = '{ id: a, question: Who is it?, expect: refusal, facts: [[Ada]], tags: [refuse] }'
    expect(() => parseGoldenSet(set(wrong))).toThrow('neither facts nor sources')
  })

  test('refuses two cases of one id, and a tag nobody reports on', () => {
    expect(() => parseGoldenSet(set(answer, answer))).toThrow('same id')
    expect(() => parseGoldenSet(set(answer.replace('[fact]', '[facts]')))).toThrow('tags')
  })

  test('a mistake is named with file, line and field', () => {
    const typo = answer.replace('id: a', 'id: b').replace('facts:', 'fakts:')
    expect(() => parseGoldenSet(set(answer, typo), 'evals/golden.yaml')).toThrow(
      /^evals\/golden\.yaml:5: cases\[1\].*fakts/s,
    )
    const wrongKind = answer.replace('question: Who is it?', 'question: [1]')
    expect(() => parseGoldenSet(set(wrongKind), 'evals/golden.yaml')).toThrow(
      /^evals\/golden\.yaml:4: cases\[0\]\.question: /,
    )
    expect(() => parseGoldenSet('suite: golden\ncases: [', 'evals/golden.yaml')).toThrow(/^evals\/golden\.yaml:2: /)
  })
})
