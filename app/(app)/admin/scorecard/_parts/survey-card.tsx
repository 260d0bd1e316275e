import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { fewestResponses, surveyQuestion, type SurveyMonth } from '@/lib/domain/survey'
import { SurveySwitch } from './survey-switch'

/** What people say themselves, month by month. */
export function SurveyCard({ months, isOn }: { months: readonly SurveyMonth[]; isOn: boolean }) {
  return (
    <Card aria-label="What people say">
      <CardHeader
        title={`“${surveyQuestion}”`}
        description="From 1, not at all, to 5, very. The mean of each month with its 95 % interval. Scores are counted without names; who answered cannot be put together with what was said."
        actions={<SurveySwitch isOn={isOn} />}
      />
      <CardBody>
        {months.length === 0 ? (
          <p className="text-sm text-muted">
            {isOn
              ? 'Nobody has answered yet. Whoever has asked something sees the question above the question box, once a month.'
              : 'People are not asked. Switched on, whoever has asked something sees the question above the question box, once a month, and can wave it away.'}
          </p>
        ) : (
          <ul className="divide-y divide-line">
            {months.map((month) => (
              <li key={month.month} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-2.5 first:pt-0 last:pb-0">
                <span className="w-24 text-sm font-medium">{nameMonth(month.month)}</span>
                {month.score ? (
                  <span className="tabular w-44">
                    <span className="text-xl font-semibold tracking-tight">{month.score.value.toFixed(1)}</span>{' '}
                    <span className="text-sm text-muted">
                      {month.score.ci[0].toFixed(1)} to {month.score.ci[1].toFixed(1)}
                    </span>
                  </span>
                ) : (
                  <span className="w-44 text-sm text-muted">too few to say</span>
                )}
                <span className="tabular text-sm text-muted">
                  {month.score ? `${month.responses} answers` : `fewer than ${fewestResponses} answers`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  )
}

const format = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** `Mar 2026`. */
const nameMonth = (month: string): string => format.format(new Date(`${month}-01T00:00:00Z`))
