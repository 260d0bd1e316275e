import { expect, test } from 'vitest'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import { limitDisputes, type SaidDispute } from './limit-disputes'

let made = 0
function dispute(documentId: string, otherId: string, ids: [number, number] = [1000 + made, 2000 + made]): SaidDispute {
  const place = (id: string) => ({
    documentId: id as DocumentId,
    revisionId: `rev ${id}` as RevisionId,
    charStart: made,
    charEnd: made + 5,
  })
  made += 1
  return { ids, pairKey: String(made), betweenEditions: false, place: place(documentId), other: place(otherId) }
}

test('a few contradictions are all kept', () => {
  const found = [dispute('a', 'b'), dispute('a', 'b'), dispute('b', 'c')]
  const { kept, leftOut } = limitDisputes(found)
  expect(kept.map(({ pairKey }) => pairKey)).toEqual(found.map(({ pairKey }) => pairKey))
  expect(kept[0]).not.toHaveProperty('ids')
  expect(leftOut).toBe(0)
})

test('a line that is filled in differently in many documents is a form, and not left out but none', () => {
  const form = Array.from({ length: 6 }, (_, at) => dispute('a', `other ${at}`, [1, 10 + at]))
  expect(limitDisputes([...form, dispute('x', 'y')])).toMatchObject({
    kept: [{ place: { documentId: 'x' } }],
    leftOut: 0,
  })
  // One document against many that agree with each other is no form.
  const outlier = Array.from({ length: 6 }, (_, at) => dispute('a', `other ${at}`, [1, 2]))
  expect(limitDisputes(outlier).kept).toHaveLength(6)
})

test('of two documents twenty are kept, of all a thousand, and the others are counted', () => {
  const ofTwo = Array.from({ length: 30 }, () => dispute('a', 'b'))
  expect(limitDisputes(ofTwo)).toMatchObject({ leftOut: 10 })
  const many = Array.from({ length: 1200 }, (_, at) => dispute(`one ${at}`, `other ${at}`))
  const { kept, leftOut } = limitDisputes(many)
  expect([kept.length, leftOut]).toEqual([1000, 200])
})
