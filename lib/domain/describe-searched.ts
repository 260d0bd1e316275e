import type { QuestionFilter } from './question-filter'

/** "Only looked in Travel policy, since 1 Mar 2026." Empty when the words of the question limited nothing. */
export function describeSearched(filters: readonly QuestionFilter[]): string {
  const applied = filters.filter((one) => one.applied)
  if (applied.length === 0) return ''
  const places = applied.filter((one) => one.kind !== 'date').map(nameOf)
  const days = applied.filter((one) => one.kind === 'date').map(({ label }) => ofDays(label))
  return `Only looked in ${[places.length === 0 ? 'documents' : places.join(', '), ...days].join(' ')}.`
}

const nameOf = ({ kind, label }: QuestionFilter): string =>
  kind === 'collection'
    ? `the collection ${label}`
    : /^An? /.test(label)
      ? label.charAt(0).toLowerCase() + label.slice(1)
      : label

/** "Since 1 Mar" goes on as "since 1 Mar", "2024" as "of 2024". */
const ofDays = (label: string): string =>
  /^(?:Since|Until) /.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : `of ${label}`
