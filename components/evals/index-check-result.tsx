import { CircleCheck, CircleHelp, OctagonX } from 'lucide-react'
import { formatCount } from '@/lib/domain/format-figures'
import type { IndexCheck } from '@/lib/domain/index-check'

const share = (value: number): string => value.toFixed(2)
const signed = (value: number): string =>
  Math.abs(value) < 0.005 ? '±0' : (value > 0 ? '+' : '−') + share(Math.abs(value))

export type IndexCheckResultProps = {
  check: IndexCheck
  /** Said where no case could be asked. */
  nothingAsked: string
  /** `in the passages in use and in the new ones` */
  where: string
}

/** What the golden cases found in the index in use and in the one that is to take its place. */
export function IndexCheckResult({ check, nothingAsked, where }: IndexCheckResultProps) {
  const { cases, figures, lost, problems } = check
  const [Icon, tone] =
    cases === 0
      ? [CircleHelp, 'text-muted']
      : problems.length > 0
        ? [OctagonX, 'text-danger']
        : [CircleCheck, 'text-accent']
  return (
    <section aria-label="Check" className="grid gap-2 text-sm">
      <p className="flex items-start gap-2">
        <Icon className={`mt-0.5 size-4 shrink-0 ${tone}`} aria-hidden />
        <span className="text-pretty">
          {cases === 0
            ? nothingAsked
            : `${formatCount(cases)} golden ${cases === 1 ? 'case' : 'cases'} searched ${where}${problems.length > 0 ? ':' : ': as much is found, and as much refused.'}`}
          {problems.map((problem) => (
            <span key={problem} className="block font-medium">
              {problem}
            </span>
          ))}
        </span>
      </p>
      {figures.length > 0 && (
        <div className="max-w-2xl overflow-x-auto">
          <table className="tabular w-full text-left">
            <thead className="text-xs text-muted">
              <tr>
                <th className="py-1 pr-4 font-normal">Figure</th>
                <th className="py-1 pr-4 text-right font-normal">In use</th>
                <th className="py-1 pr-4 text-right font-normal">New</th>
                <th className="py-1 text-right font-normal">Change, 95 % interval</th>
              </tr>
            </thead>
            <tbody>
              {figures.map(({ name, label, before, after, difference, ci }) => (
                <tr key={name} className="border-t border-line">
                  <th className="py-1.5 pr-4 font-medium">{label}</th>
                  <td className="py-1.5 pr-4 text-right">{share(before)}</td>
                  <td className="py-1.5 pr-4 text-right">{share(after)}</td>
                  <td className="py-1.5 text-right whitespace-nowrap">
                    {signed(difference)}{' '}
                    <span className="text-muted">
                      ({signed(ci[0])} to {signed(ci[1])})
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {lost.length > 0 && (
        <div>
          <p className="font-medium">Not found any more:</p>
          <ul aria-label="Questions that lose their passage" className="mt-1 grid list-disc gap-0.5 pl-5 text-muted">
            {lost.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
