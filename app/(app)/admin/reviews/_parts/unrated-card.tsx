'use client'
import { useAction } from '@/app/_lib/use-action'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Switch } from '@/components/ui/switch'
import { formatDay } from '@/lib/domain/format-day'
import { switchUnratedReview } from '../actions'

/** For admins: whether reviewers may be shown what nobody handed to them. */
export function UnratedCard({ since }: { since: string | null }) {
  const { pending, run } = useAction(switchUnratedReview, { done: 'Saved. Readers are told below the question box.' })
  return (
    <Card aria-label="Who may be read">
      <CardHeader title="Answers that nobody rated" />
      <CardBody>
        <Field
          label="Reviewers may be shown them, drawn by chance"
          hint={
            since === null
              ? 'Off: reviewers see only what readers rate or hand in. Switched on, every reader is told below the question box and in their profile, no name is shown, and only conversations that begin from then on can be drawn.'
              : `On since ${formatDay(since)}. Readers are told below the question box and in their profile. Switched off, what was drawn is closed at once.`
          }
        >
          <Switch checked={since !== null} disabled={pending} onCheckedChange={(on) => void run({ on })} />
        </Field>
      </CardBody>
    </Card>
  )
}
