import { describe, expect, it } from 'vitest'
import type { Claim } from './answer'
import { splitAnnotations, withoutOpenFootnote } from './split-annotations'

const text = 'Leave carries over [1]. It ends in March [1, 2]!'
const claim = (start: number, end: number, verdict: Claim['verdict'] = 'supported'): Claim => ({
  text: text.slice(start, end),
  start,
  end,
  verdict,
  citations: [1],
})
const upTo = (count: number) => (marker: number) => marker >= 1 && marker <= count

describe('splitAnnotations', () => {
  it('turns markers into footnotes behind the stop, as in print', () => {
    expect(splitAnnotations(text, 0, [], upTo(2))).toEqual([
      { type: 'text', text: 'Leave carries over', claim: null },
      { type: 'text', text: '.', claim: null },
      { type: 'footnote', markers: [1], claim: null },
      { type: 'text', text: ' It ends in March', claim: null },
      { type: 'text', text: '!', claim: null },
      { type: 'footnote', markers: [1, 2], claim: null },
    ])
  })

  it('keeps several footnotes in a row together', () => {
    const shown = splitAnnotations('So it is [1] [2], says the handbook.', 0, [], upTo(2))
    expect(shown.map((piece) => (piece.type === 'text' ? piece.text : piece.markers))).toEqual([
      'So it is',
      ',',
      [1],
      [2],
      ' says the handbook.',
    ])
  })

  it('leaves numbers in brackets that are no footnote of this answer as they are', () => {
    expect(splitAnnotations('See [2024] and [1, 7].', 0, [], upTo(2))).toEqual([
      { type: 'text', text: 'See [2024] and [1, 7].', claim: null },
    ])
  })

  it('cuts at the edges of claims, in offsets of the whole answer', () => {
    const second = claim(24, 40, 'unsupported')
    const slice = text.slice(20)
    const pieces = splitAnnotations(slice, 20, [claim(0, 18), second], upTo(2))
    expect(pieces.filter((piece) => piece.type === 'text' && piece.claim === second)).toEqual([
      { type: 'text', text: 'It ends in March', claim: second },
    ])
  })

  it('knows the claim that a footnote stands behind', () => {
    const claims = [claim(0, 18), claim(24, 40)]
    const footnotes = splitAnnotations(text, 0, claims, upTo(2)).filter((piece) => piece.type === 'footnote')
    expect(footnotes.map((piece) => piece.claim)).toEqual(claims)
  })

  it('loses no character but footnotes and the spaces before them', () => {
    const pieces = splitAnnotations(text, 0, [claim(0, 18), claim(24, 40)], upTo(2))
    const kept = pieces.map((piece) => (piece.type === 'text' ? piece.text : '')).join('')
    expect(kept).toBe(text.replace(/ \[[^\]]+\]/g, ''))
  })
})

describe('withoutOpenFootnote', () => {
  it.each([
    ['until March [', 'until March'],
    ['until March [1', 'until March'],
    ['until March [1, ', 'until March'],
    ['until March [1]', 'until March [1]'],
    ['see [draft', 'see [draft'],
  ])('%s', (text, shown) => expect(withoutOpenFootnote(text)).toBe(shown))
})
