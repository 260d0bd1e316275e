import { addDays } from '@/lib/domain/add-days'
import { readPeriod, type Period } from './read-period'

/** Questions about what is new: their date is that of the documents that say it. Any other date belongs to the fact that is asked for. */
const asksForNews = [
  /^(?:(?:and|so)\s+)?(?:what|what['’]s|whats|which|is\s+there\s+anything|anything)\b.*\b(?:new|changed|updated|published|announced|decided|released|introduced)\b/i,
  /^(?:was|welche[rsn]?|gibt\s+es\s+etwas)(?![\p{L}]).*(?<![\p{L}])(?:neu(?:e[rs]?)?|geändert|beschlossen|veröffentlicht|aktualisiert|angekündigt)(?![\p{L}])/iu,
]
const generic =
  /^(?:which|what|welche)\s+(?:documents|files|policies|guidelines|minutes|release\s+notes|dokumente|dateien|richtlinien|protokolle)(?![\p{L}])/iu
const dated = /(?:published|issued|updated|released|written|created|dated|veröffentlicht|aktualisiert|erstellt)\s+$/i
const since = /(?<![\p{L}\p{N}])(?:since|seit)\s/giu
const dateWord = /(?<![\p{L}\p{N}])(?:since|seit|in|im|after|before|between|nach|vor|zwischen)\s/giu
/** Not so long ago that it would be history. */
const mostDays = 5 * 366

/** "What has changed since March?", "Which policies were updated in 2024?" */
export function readNews(question: string, today: string): (Period & { start: number }) | null {
  const isNews = asksForNews.some((pattern) => pattern.test(question.replace(/^(?:since|seit)\s[^,]{3,30},\s*/i, '')))
  const periods = (pattern: RegExp) =>
    [...question.matchAll(pattern)].flatMap((match) => {
      const period = readPeriod(question, match.index, today)
      return period && isBounded(question, period.end) ? [{ ...period, start: match.index }] : []
    })
  if (isNews) {
    const [found] = periods(since).filter(
      ({ from }) => from !== null && from <= today && from > addDays(today, -mostDays),
    )
    if (found) return found
  }
  if (!generic.test(question)) return null
  return periods(dateWord).find(({ start }) => dated.test(question.slice(0, start))) ?? null
}

/** Nothing follows that would make a name of it: "since the 2023 reorganisation" is no date. */
const isBounded = (question: string, end: number): boolean =>
  /^\s*(?:$|[?.!,;]|(?:in|at|for|about|on|to|bei|für|zu[rm]?|an|neu|geändert|beschlossen|veröffentlicht|aktualisiert|angekündigt|hinzugekommen|with|concerning|regarding)(?![\p{L}]))/iu.test(
    question.slice(end),
  )
