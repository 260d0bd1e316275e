import type { AlertDetail, CaseOutcome } from '@/lib/domain/alert'
import { canaryGuards } from '@/lib/domain/canary-guards'
import { findDriftMeasure, formatDrift } from '@/lib/domain/drift'
import { findEvalFigure } from '@/lib/domain/eval-figures'
import { errorTable } from '@/lib/errors/error-codes'
import { isErrorCode } from '@/lib/errors/is-error-code'

export type DescribedAlert = { readonly title: string; readonly text: string; readonly href: string }

/** An alert in words, and where to look. */
export function describeAlert(detail: AlertDetail): DescribedAlert {
  if (detail.kind === 'gate') {
    const figures = detail.figures.map((name) => findEvalFigure(name)?.label ?? name).join(', ')
    return {
      title: `The gate of “${detail.suite}” does not hold any more`,
      text: `Kept the night before, and missed now: ${figures}.`,
      href: `/admin/evals/${detail.runId}`,
    }
  }
  if (detail.kind === 'canary') {
    return {
      title: `Canary question “${detail.caseId}” ends otherwise`,
      text: describeChange(detail.before, detail.after),
      href: `/admin/evals/${detail.runId}/${detail.caseId}`,
    }
  }
  if (detail.kind === 'schedule') {
    const { title, message } = errorTable[isErrorCode(detail.code) ? detail.code : 'internal']
    const what = detail.trigger === 'canary' ? 'The canary questions' : 'The nightly run'
    return { title: `${what} could not be run: ${title}`, text: message, href: '/admin/checks' }
  }
  if (detail.kind === 'experiment') {
    const label = canaryGuards.find(({ name }) => name === detail.guard)?.label ?? detail.guard
    const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
    return {
      title: `An experiment was taken back: ${label}`,
      text: `${percent(detail.treatment)} with the change against ${percent(detail.control)} without. Every reader has what is active.`,
      href: `/admin/experiments/${detail.experimentId}`,
    }
  }
  const measure = findDriftMeasure(detail.measure)
  const show = (value: number): string => (measure ? formatDrift(measure, value) : String(value))
  return {
    title: `${measure?.label ?? detail.measure}: drifted`,
    text:
      detail.measure === 'questions'
        ? 'The questions of the last week differ from those of the four weeks before, more than chance explains.'
        : `From ${show(detail.base)} to ${show(detail.current)}, more than chance explains.`,
    href: '/admin/drift',
  }
}

const words: Record<CaseOutcome['status'], string> = { answered: 'answered', refused: 'refused', failed: 'broken off' }

function describeChange(before: CaseOutcome, after: CaseOutcome): string {
  if (before.status !== after.status) return `It was ${words[before.status]}, and is ${words[after.status]} now.`
  if (after.documentIds.length === 0) return 'It is answered, and cites no document any more.'
  const isOther = after.documentIds.every((id) => !before.documentIds.includes(id))
  return isOther ? 'It is answered from other documents.' : 'Its answer cites a document that it did not cite before.'
}
