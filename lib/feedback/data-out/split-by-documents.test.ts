import { expect, test } from 'vitest'
import { splitByDocuments } from './split-by-documents'

const samples = Array.from({ length: 300 }, (_, at) => ({
  id: `f${at}`,
  documents: at % 3 === 0 ? [`d${at}`, `d${at + 1}`] : [`d${at}`],
}))

test('samples that share a document, directly or through another sample, are on one side, whatever their order', () => {
  const chain = [
    { id: 'a', documents: ['d1', 'd2'] },
    { id: 'b', documents: ['d2', 'd3'] },
    { id: 'c', documents: ['d3'] },
    { id: 'd', documents: ['d1'] },
  ]
  for (let at = 0; at < 30; at++) {
    const renamed = chain.map(({ id, documents }) => ({ id, documents: documents.map((name) => `${name} of ${at}`) }))
    expect(new Set(splitByDocuments(renamed)).size).toBe(1)
    expect(splitByDocuments(renamed.toReversed())).toEqual(splitByDocuments(renamed))
  }
  const splits = splitByDocuments(samples)
  const sideOf = new Map<string, string>()
  for (const [at, { documents }] of samples.entries())
    for (const name of documents) {
      expect(sideOf.get(name) ?? splits[at]).toBe(splits[at])
      sideOf.set(name, splits[at] ?? '')
    }
})

test('about a tenth validates, and a sample without documents goes by itself', () => {
  const alone = Array.from({ length: 1000 }, (_, at) => ({ id: `f${at}`, documents: [] }))
  const share = splitByDocuments(alone).filter((split) => split === 'validation').length / 1000
  expect(share).toBeGreaterThan(0.07)
  expect(share).toBeLessThan(0.13)
})
