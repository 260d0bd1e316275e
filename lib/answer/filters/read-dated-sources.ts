import type { NameWord } from './name-words'
import { readPeriod, type Period } from './read-period'
import { isGenericSource } from './source-nouns'

const participle =
  /^(?:(?:that|which|die)\s+(?:were|are|wurden)\s+)?(?:published|issued|dated|written|updated|released|created|changed|veröffentlicht|erstellt|geändert)\s+/i

/** A period, and where its words begin. */
type DatedSources = Period & { readonly start: number }

/** "documents from 2024", "the minutes since March": sources in general, which a date restricts. */
export function readDatedSources(question: string, words: readonly NameWord[], today: string): DatedSources | null {
  const [first] = words
  return first && isGenericSource(first.text) ? readPeriodAfter(question, first.end, today) : null
}

/** A period right behind a name, perhaps with "published" between. */
export function readPeriodAfter(question: string, at: number, today: string): DatedSources | null {
  const rest = question.slice(at)
  const space = /^\s+/.exec(rest)?.[0].length
  if (space === undefined) return null
  const start = at + space + (participle.exec(rest.slice(space))?.[0].length ?? 0)
  const period = readPeriod(question, start, today)
  return period && { ...period, start }
}
