import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { RunSettings } from './list-settings'

/** What the run was asked with: what it tried is marked, and what it left alone is named. */
export function SettingsCard({ settings: { shown, left } }: { settings: RunSettings }) {
  const isTrying = shown.some(({ isTried }) => isTried)
  return (
    <Card aria-label="Settings">
      <CardHeader
        title={isTrying ? 'What was tried' : 'As readers had it'}
        {...(left.length > 0 && { description: `As readers had it: ${joinWords(left)}.` })}
      />
      <CardBody>
        <dl className="grid grid-cols-2 gap-x-6 gap-y-3 text-sm lg:grid-cols-4">
          {shown.map(({ label, value, isTried }) => (
            <div key={label} className="min-w-0">
              <dt className="flex min-h-5 items-center gap-2 text-xs text-muted">
                {label}
                {isTried && <Badge tone="accent">tried</Badge>}
              </dt>
              <dd className="tabular mt-0.5 break-words">{value}</dd>
            </div>
          ))}
        </dl>
      </CardBody>
    </Card>
  )
}

const joinWords = (labels: readonly string[]): string =>
  labels.map((label) => label.charAt(0).toLowerCase() + label.slice(1)).join('; ')
