import type { Source } from '@/lib/domain/answer'

/** A passage of an answer's prompt with its place there: 1 is what retrieval put first. */
export type PlacedPassage = { readonly place: number; readonly source: Source }

/**
 * What became of one passage. `same` and `moved` have both sides; `isCut` there: it begins or ends elsewhere, or stands in another revision with other
 * words around it.
 */
export type PassageChange =
  | {
      readonly kind: 'same' | 'moved'
      readonly before: PlacedPassage
      readonly after: PlacedPassage
      readonly isCut: boolean
    }
  | { readonly kind: 'removed'; readonly before: PlacedPassage; readonly after: null }
  | { readonly kind: 'added'; readonly before: null; readonly after: PlacedPassage }

/**
 * Pairs the passages of two prompts: first those with the same place in the same document, then those with the same words, then those of one revision
 * that overlap most, so that another cut of the documents does not look like other passages. Each is paired once.
 * @returns those of the second prompt in their order, then those that it has no longer
 */
export function comparePassages(before: readonly PlacedPassage[], after: readonly PlacedPassage[]): PassageChange[] {
  const pairs = new Map<PlacedPassage, PlacedPassage>()
  for (const rate of [exactly, byWords, byOverlap]) {
    const left = before.filter((one) => ![...pairs.values()].includes(one))
    const candidates = after
      .filter((now) => !pairs.has(now))
      .flatMap((now) => left.map((old) => ({ old, now, likeness: rate(old.source, now.source) })))
      .filter(({ likeness }) => likeness > 0)
      .toSorted((a, b) => b.likeness - a.likeness || a.now.place - b.now.place || a.old.place - b.old.place)
    const taken = new Set<PlacedPassage>()
    for (const { old, now } of candidates) {
      if (pairs.has(now) || taken.has(old)) continue
      pairs.set(now, old)
      taken.add(old)
    }
  }
  const kept = new Set(pairs.values())
  return [
    ...after.map((now): PassageChange => {
      const old = pairs.get(now)
      if (!old) return { kind: 'added', before: null, after: now }
      const kind = old.place === now.place ? 'same' : 'moved'
      return { kind, before: old, after: now, isCut: old.source.text !== now.source.text }
    }),
    ...before
      .filter((old) => !kept.has(old))
      .map((old): PassageChange => ({ kind: 'removed', before: old, after: null })),
  ]
}

type Rate = (old: Source, now: Source) => number

const exactly: Rate = (old, now) =>
  Number(old.revisionId === now.revisionId && old.charStart === now.charStart && old.charEnd === now.charEnd)

const byWords: Rate = (old, now) => Number(old.documentId === now.documentId && old.text === now.text)

/** Characters that both have. */
const byOverlap: Rate = (old, now) =>
  old.revisionId === now.revisionId
    ? Math.max(0, Math.min(old.charEnd, now.charEnd) - Math.max(old.charStart, now.charStart))
    : 0
