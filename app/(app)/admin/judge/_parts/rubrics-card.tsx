import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { formatDay } from '@/lib/domain/format-day'
import { shippedRubrics } from '@/lib/evals/judge/rubrics/shipped-rubrics'
import { PromptBlock } from '../../prompts/_parts/prompt-block'

/** What the judge is told, word for word, and since when. */
export function RubricsCard() {
  return (
    <Card aria-label="Rubrics">
      <CardHeader
        title="Rubrics"
        description="Files in lib/evals/judge/rubrics, changed with the product only. Another version is another judge: verdicts are never mixed."
      />
      <CardBody className="grid gap-2">
        {shippedRubrics.map((rubric) => (
          <details key={`${rubric.name} ${rubric.version}`} className="rounded-md border border-line px-3 py-2">
            <summary className="cursor-pointer text-sm">
              <span className="font-medium">{rubric.title}</span>
              <span className="text-muted"> · version {rubric.version}</span>
            </summary>
            <div className="mt-3 grid gap-3">
              <p className="text-sm text-muted">
                {rubric.rationale} Kept by: {rubric.owner}.
              </p>
              <PromptBlock label="System message" text={rubric.system} />
              <PromptBlock label="User message" text={rubric.user} />
              <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_minmax(0,1fr)]">
                {Object.entries(rubric.places).map(([place, what]) => (
                  <div key={place} className="contents">
                    <dt className="font-medium">{place}</dt>
                    <dd className="text-muted">{what}</dd>
                  </div>
                ))}
              </dl>
              <ul className="text-sm text-muted">
                {rubric.changes.map(({ version, on, what }) => (
                  <li key={version}>
                    Version {version}, {formatDay(on)}: {what}
                  </li>
                ))}
              </ul>
            </div>
          </details>
        ))}
      </CardBody>
    </Card>
  )
}
