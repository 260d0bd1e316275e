import type { JudgeIdentity } from '@/lib/domain/judge'

const keyOf = ({ model, rubricVersion, samples }: JudgeIdentity): string =>
  JSON.stringify([model, rubricVersion, samples])

export const isSameJudge = (one: JudgeIdentity, other: JudgeIdentity): boolean => keyOf(one) === keyOf(other)

/** What each judge said: another model, rubric version or number of samples is another judge. */
export function groupByJudge<Row extends JudgeIdentity>(
  rows: readonly Row[],
): { readonly judge: JudgeIdentity; readonly rows: readonly Row[] }[] {
  const groups = new Map<string, { judge: JudgeIdentity; rows: Row[] }>()
  for (const row of rows) {
    const { model, rubricVersion, samples } = row
    const group = groups.get(keyOf(row)) ?? { judge: { model, rubricVersion, samples }, rows: [] }
    group.rows.push(row)
    groups.set(keyOf(row), group)
  }
  return [...groups.values()]
}
