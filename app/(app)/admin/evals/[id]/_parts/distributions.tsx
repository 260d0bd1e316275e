import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { Distribution } from '@/lib/evals/distribute-scores'
import { DistributionTables } from './distribution-tables'
import { figureLabel } from './describe-distribution'
import { EndsBar } from './ends-bar'
import { Histogram } from './histogram'

/** How the scores of the cases are spread: a mean of 50 % may be every case by half, or half of the cases wholly. */
export function Distributions({ distributions }: { distributions: readonly Distribution[] }) {
  const spread = distributions.filter(isSpread)
  const ends = distributions.filter((one) => !isSpread(one))
  return (
    <div className="grid grid-cols-1 gap-6">
      {spread.length > 0 && (
        <ul aria-label="Spread of figures" className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {spread.map((one) => (
            <li key={one.figure.name} className="rounded-lg border border-line bg-surface px-4 py-3">
              <Histogram distribution={one} />
            </li>
          ))}
        </ul>
      )}
      {ends.length > 0 && (
        <Card aria-label="All or nothing">
          <CardHeader title="All or nothing" description="Of these, each judged case is at one end." />
          <CardBody>
            <dl className="divide-y divide-line">
              {ends.map((one) => (
                <div
                  key={one.figure.name}
                  className="grid grid-cols-1 items-center gap-x-4 gap-y-1.5 py-2.5 lg:grid-cols-[minmax(14rem,2fr)_minmax(8rem,3fr)_13rem]"
                >
                  <dt className="text-sm">
                    <span className="font-medium">{figureLabel(one.figure)}</span>
                    <span className="block text-xs text-muted">{one.figure.meaning}</span>
                  </dt>
                  <EndsBar distribution={one} />
                </div>
              ))}
            </dl>
          </CardBody>
        </Card>
      )}
      <details>
        <summary className="w-fit cursor-pointer rounded-sm text-sm font-medium text-muted hover:text-ink">
          The same as tables
        </summary>
        <div className="mt-3">
          <DistributionTables distributions={distributions} />
        </div>
      </details>
    </div>
  )
}

/** What is the same in every case needs no drawing. */
const isSpread = ({ figure, between, quartiles }: Distribution): boolean =>
  figure.unit === 'share' ? between > 0 : quartiles[4] > 0
