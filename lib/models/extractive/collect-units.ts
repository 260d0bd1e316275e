import { splitSentences } from '@/lib/domain/text/split-sentences'
import { findTableHeaders } from '@/lib/domain/text/find-table-headers'
import { readCells, type Cell } from '@/lib/domain/text/read-cells'
import type { ExtractivePassage } from './footnote-options'

/**
 * A sentence, list item or table row that could be quoted. `start`/`end` are offsets into its passage's text; `text` is that
 * slice without a list mark, on one line. `leadIn` is the line that a list item needs to make sense.
 */
export type Unit = {
  readonly passage: number
  readonly index: number
  readonly start: number
  readonly end: number
  readonly kind: 'sentence' | 'list-item' | 'table-row' | 'heading'
  readonly text: string
  readonly heading: string
  /** The headings of `heading` that stand in the passage itself, the nearest last. */
  readonly above: readonly { readonly start: number; readonly end: number; readonly text: string }[]
  /** A table row whose header is in the passage: column names and values. `text` then names each value. */
  readonly cells: readonly Cell[] | null
  readonly leadIn: { readonly start: number; readonly end: number; readonly text: string } | null
}

const listMark = /^\s*(?:[-*•–▪◦]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?:\[[x ]\]\s+)?/u

/** Everything quotable in the passages, in reading order. Headings are no answers; they go with what stands under them. */
export function collectUnits(passages: readonly ExtractivePassage[]): Unit[] {
  return passages.flatMap((passage, index) => collectFrom(passage, index))
}

function collectFrom(passage: ExtractivePassage, index: number): Unit[] {
  const units: Unit[] = []
  let heading = passage.headingPath.join(' > ')
  let open: { level: number; start: number; end: number; units: number; text: string }[] = []
  let leadIn: Unit['leadIn'] = null
  const spans = splitSentences(passage.text)
  const headers = findTableHeaders(passage.text, spans)
  for (const span of spans) {
    const header = headers.get(span.start)
    if (header?.start === span.start) continue
    const raw = passage.text.slice(span.start, span.end)
    const mark = span.kind === 'list-item' ? (listMark.exec(raw)?.[0].length ?? 0) : 0
    const isRow = header !== undefined || span.kind === 'table-row' || span.kind === 'list-item'
    const cells = isRow ? readCells(raw.slice(mark), header) : null
    const text = cells ? renderCells(cells) : raw.slice(mark).replace(/\s+/g, ' ').trim()
    if (span.kind === 'heading' || isFaqQuestion(text) || isNumberedHeading(raw, passage.text, span)) {
      // Plain text has no levels: a heading right below another stands under it.
      const isUnder = isPlain(raw) && open.at(-1)?.units === units.length
      const level = isUnder ? (open.at(-1)?.level ?? 0) + 1 : levelOf(raw)
      open = [
        ...open.filter((one) => one.level < level),
        {
          level,
          start: span.start,
          end: span.end,
          units: units.length,
          text: raw
            .replace(/\s+/g, ' ')
            .replace(/^#+\s*/, '')
            .trim(),
        },
      ]
      heading = [...passage.headingPath, ...open.map((one) => one.text)].join(' > ')
      leadIn = null
    } else if (extendsPrevious(units.at(-1), span.start, passage.text)) {
      units[units.length - 1] = joinUnits(units.at(-1) as Unit, text, span.end)
    } else if (/[\p{L}\p{N}]/u.test(text)) {
      const isLeadIn = text.endsWith(':') && text.length < 200
      const needsLead = span.kind === 'list-item'
      const start = span.start + mark
      const unit = {
        passage: index,
        index: units.length,
        start,
        end: span.end,
        kind: span.kind,
        text,
        heading,
        above: open,
        cells,
      }
      if (!isLeadIn) units.push({ ...unit, leadIn: needsLead ? leadIn : null })
      else leadIn = { start: span.start, end: span.end, text }
      if (!isLeadIn && !needsLead) leadIn = null
    }
  }
  return units
}

/** In a list of questions and answers the question is the heading of its answer. */
function isFaqQuestion(text: string): boolean {
  return text.endsWith('?') && text.length <= 160
}

const numbered = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{Lu}[^.!?:;]{1,70}$/u

/** "2.1 Entitlement" on a line between empty ones, as PDF and DOCX give it. The items of a numbered list have no empty lines between them. */
function isNumberedHeading(raw: string, text: string, { start, end }: { start: number; end: number }): boolean {
  if (!numbered.test(raw.trim())) return false
  return /(?:^|\n[ \t]*\n\s*)$/.test(text.slice(0, start)) && /^[ \t]*\n[ \t]*\n/.test(text.slice(end))
}

const isPlain = (raw: string): boolean => !/^\s*#/.test(raw) && !numbered.test(raw.trim())

/** Depth of a heading: "## x" 2, "2.1 x" 2; a question and a plain heading close all others. */
function levelOf(raw: string): number {
  const marks = /^#+/.exec(raw.trim())?.[0].length
  return marks ?? numbered.exec(raw.trim())?.[1]?.split('.').length ?? 1
}

const bareReply = /^(?:yes|no|never|always|correct|true|false|not (?:yet|really|any more))\b[^.!]{0,15}[.!]?$/i

/** "No." and "Yes, once." say nothing without the sentence behind them. */
function extendsPrevious(previous: Unit | undefined, start: number, text: string): boolean {
  if (!previous || previous.kind !== 'sentence' || !bareReply.test(previous.text)) return false
  return text.slice(previous.end, start).trim() === '' && !text.slice(previous.end, start).includes('\n\n')
}

function joinUnits(previous: Unit, text: string, end: number): Unit {
  return { ...previous, end, text: `${previous.text} ${text}` }
}

const isBlank = (value: string): boolean => /^[–—-]?$/.test(value)

/**
 * "Moving house — Rotterdam: 1 day; Graz: 2 days": the first cell says what the row is about. Where it is a number or a range it needs its
 * name: "Level: 4 — Graz: 56,000 to 73,000".
 */
export function renderCells(cells: readonly Cell[]): string {
  const [first, ...others] = cells
  const subject = !first
    ? ''
    : first.name === '' || /^\p{L}{2}/u.test(first.value)
      ? first.value
      : `${first.name}: ${first.value}`
  const rest = others
    .filter((cell) => !isBlank(cell.value))
    .map((cell) => (cell.name === '' ? cell.value : `${cell.name}: ${cell.value}`))
    .join('; ')
  return rest === '' ? subject : `${subject} — ${rest}`
}
