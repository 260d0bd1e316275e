'use client'
import type { RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { Textarea } from '@/components/ui/textarea'
import type { ReviewVerdict } from '@/lib/domain/answer-review'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import { leaveField } from '../../_parts/leave-field'
import { LabelPicker } from '../../feedback/_parts/label-picker'
import { labelKeys } from './finding-keys'
import { VerdictPicker } from './verdict-picker'

export type Decision = {
  readonly verdict: ReviewVerdict | null
  readonly label: ReviewLabel | null
  /** The answer as it should have been. */
  readonly answer: string
}

export type SettleCardProps = {
  decision: Decision
  answerField: RefObject<HTMLTextAreaElement | null>
  pending: boolean
  onDecide: (change: Partial<Decision>) => void
  onSave: () => void
}

/** What holds from now on. */
export function SettleCard({ decision, answerField, pending, onDecide, onSave }: SettleCardProps) {
  const { verdict, label, answer } = decision
  return (
    <Card aria-label="What holds">
      <CardHeader title="What holds" />
      <CardBody className="grid gap-4">
        <VerdictPicker legend="The answer is" chosen={verdict} onVerdict={(one) => onDecide({ verdict: one })} />
        <LabelPicker
          label={label}
          keys={labelKeys}
          onLabel={(one) => onDecide({ label: one === label ? null : one })}
        />
        <Field label="The right answer" hint="For the golden case, where one is made. Press R to write, Esc to leave.">
          <Textarea
            ref={answerField}
            value={answer}
            maxLength={8_000}
            onKeyDown={leaveField}
            onChange={(event) => onDecide({ answer: event.target.value })}
          />
        </Field>
        <Button variant="primary" loading={pending} disabled={verdict === null} onClick={onSave}>
          Settle
          <span aria-hidden>
            <Kbd>↵</Kbd>
          </span>
        </Button>
      </CardBody>
    </Card>
  )
}
