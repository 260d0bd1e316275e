import { expect, test } from 'vitest'
import { TokenBuckets } from './token-buckets'

const limit = { capacity: 3, perMinute: 60 }

test('a burst up to the capacity, then one per second', () => {
  const buckets = new TokenBuckets()
  const take = (atMs: number) => buckets.take('a', limit, atMs)
  expect([take(0), take(0), take(0)].map((result) => result.remaining)).toEqual([2, 1, 0])
  expect(take(0)).toMatchObject({ allowed: false, remaining: 0, retryAfterSeconds: 1, resetSeconds: 3 })
  expect(take(999).allowed).toBe(false)
  expect(take(1000).allowed).toBe(true)
  expect(take(1000).allowed).toBe(false)
})

test('names do not share, a clock that goes back gives nothing, clearing fills', () => {
  const buckets = new TokenBuckets()
  for (let i = 0; i < 4; i++) buckets.take('a', limit, 5000)
  expect(buckets.take('b', limit, 5000).allowed).toBe(true)
  expect(buckets.take('a', limit, 0).allowed).toBe(false)
  buckets.clear('a')
  expect(buckets.take('a', limit, 5000)).toMatchObject({ allowed: true, remaining: 2 })
})

test('full buckets are forgotten', () => {
  const buckets = new TokenBuckets()
  for (let i = 0; i < 1000; i++) buckets.take(`name-${i}`, limit, 0)
  expect(buckets.size).toBe(1000)
  buckets.take('late', limit, 61_000)
  expect(buckets.size).toBe(1)
})
