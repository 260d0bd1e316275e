import type { FormKind } from '@/lib/domain/answer-form'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import type { Unit } from './collect-units'
import type { ExtractivePassage } from './footnote-options'
import { readRowSubject } from './is-row-of-other'
import type { Question } from './read-question'
import { namesColumn } from './show-unit'

/** What a reader takes in at once; a longer one is better opened in its document. */
const most = { rows: 12, columns: 6, steps: 20 }

const stepsLead = /\b(?:steps?|follow\w*|proceed\w*|how to|to \p{L}+|schritte?|so)\b/iu
const denial = /\b(?:not|never|no|nicht|kein\w*|nie)\b|n['’]t\b/iu

type Asked = {
  readonly question: Question
  readonly kind: Exclude<FormKind, 'fact'>
  /** The best unit, which answers. */
  readonly lead: Unit
  readonly all: readonly Unit[]
  readonly passages: readonly ExtractivePassage[]
}

/**
 * The form as a model in JSON mode would reply with it, of a table or a numbered list that stands in the documents as it is asked for. Nothing
 * is put together from several places. Null where there is none: then it is quoted as ever.
 */
export function composeForm(asked: Asked): string | null {
  const { kind } = asked
  const form = kind === 'steps' ? composeSteps(asked) : kind === 'list' ? null : composeTable(asked)
  return form && JSON.stringify(form)
}

const entry = (text: string, passage: number) => ({ text, passages: text === '–' ? [] : [passage + 1] })

function composeTable({ question, kind, lead, all }: Asked) {
  const names = (lead.cells ?? []).map((cell) => cell.name)
  if (names.length < 2 || names.includes('')) return null
  const rows = all.filter(
    (unit) =>
      unit.passage === lead.passage &&
      unit.heading === lead.heading &&
      unit.cells?.map((cell) => cell.name).join('|') === names.join('|'),
  )
  const words = new Set(tokenizeWords(question.text).map((word) => word.stem))
  const subjects = rows.map(readRowSubject)
  // "Boreal 40" is named by the word that the other rows do not begin with.
  const isNamed = (at: number): boolean => {
    const own = (subjects[at] ?? []).filter((stem) => subjects.filter((other) => other.includes(stem)).length === 1)
    return own.length > 0 && own.every((stem) => words.has(stem))
  }
  const namedRows = rows.filter((_, at) => isNamed(at))
  const namedColumns = names.flatMap((name, at) => (at > 0 && namesColumn(question, name) ? [at] : []))
  if (kind === 'comparison' && namedRows.length < 2 && namedColumns.length < 2) return null
  const shownRows = namedRows.length > 1 ? namedRows : rows
  const columns = namedColumns.length > 0 ? [0, ...namedColumns] : names.map((_, at) => at)
  if (shownRows.length < 2 || shownRows.length > most.rows || columns.length > most.columns) return null
  return {
    columns: columns.map((at) => names[at] ?? ''),
    rows: shownRows.map((row) => columns.map((at) => entry(row.cells?.[at]?.value.trim() || '–', row.passage))),
  }
}

/** Of a numbered list: its items, each with all of its sentences. */
function composeSteps({ lead, all, passages }: Asked) {
  if (lead.kind !== 'list-item' || lead.cells !== null) return null
  const { leadIn } = lead
  if (leadIn && (!stepsLead.test(leadIn.text) || denial.test(leadIn.text))) return null
  const text = passages[lead.passage]?.text ?? ''
  const items = all.filter(
    (unit) =>
      unit.kind === 'list-item' &&
      unit.passage === lead.passage &&
      unit.heading === lead.heading &&
      unit.leadIn?.start === leadIn?.start,
  )
  const steps: { text: string; passages: number[] }[] = []
  for (const item of items) {
    const isMarked = /(?:^|\n)[ \t]*\(?\d{1,3}[.)]\s+$/.test(text.slice(0, item.start))
    const last = steps.at(-1)
    if (isMarked) steps.push(entry(item.text, item.passage))
    else if (last && /[.!?]$/.test(last.text)) last.text += ` ${item.text}`
    else return null
  }
  return steps.length < 2 || steps.length > most.steps ? null : { items: steps }
}
