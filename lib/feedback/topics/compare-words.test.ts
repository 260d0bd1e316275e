import { expect, test } from 'vitest'
import { clusterQuestions } from './cluster-questions'
import { compareWords } from './compare-words'
import { contentWords } from './content-words'
import { foldQuestions } from './fold-questions'

test('content words are what a question is about, in English and in German', () => {
  const stems = (question: string): string[] => contentWords(question).map(({ stem }) => stem)
  expect(stems('How many days of parental leave do I get in 2026?')).toEqual(['day', 'parental', 'leav'])
  expect(stems('Wie viele Tage Elternzeit gibt es für mich?')).toEqual(['tage', 'elternzeit'])
  expect(contentWords('Parental leave in Graz by VPN?').map(({ text }) => text)).toEqual([
    'parental',
    'leave',
    'Graz',
    'VPN',
  ])
})

test('questions on one thing stand together by their words, others alone', () => {
  const questions = [
    'How long is parental leave in Graz?',
    'Who approves parental leave?',
    'Is there parking for bicycles?',
    'Where is the bicycle parking?',
    'What is the wifi password?',
  ]
  const matrix = compareWords(questions)
  expect(matrix.values[1]).toBeCloseTo(matrix.values[5] ?? 0)
  expect(matrix.values[4]).toBe(0)
  expect(clusterQuestions(matrix, { threshold: 0.15 })).toEqual([0, 0, 1, 1, 2])
})

test('a question without a content word is near to none, and to itself', () => {
  const { values } = compareWords(['And what about it?', 'Why not?'])
  expect([...values]).toEqual([1, 0, 0, 1])
})

test('the same question is compared once and weighs as many', () => {
  expect(foldQuestions(['Who waters the palms?', 'who waters the palms', 'Where is the wifi?'])).toEqual({
    texts: ['Who waters the palms?', 'Where is the wifi?'],
    weights: [2, 1],
    indexOf: [0, 0, 1],
  })
})
