'use client'
import { FlaskConical } from 'lucide-react'
import Link from 'next/link'
import type { RefObject } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { Textarea } from '@/components/ui/textarea'
import type { FeedbackListItem } from '@/db/queries/feedback/list-feedback'
import type { UserId } from '@/lib/domain/ids'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import { leaveField } from '../../_parts/leave-field'
import { LabelPicker } from './label-picker'
import { TaskFields } from './task-fields'

export type ReviewCardProps = {
  item: FeedbackListItem
  reviewers: readonly { id: UserId; name: string }[]
  note: string
  correction: RefObject<HTMLTextAreaElement | null>
  noteField: RefObject<HTMLTextAreaElement | null>
  onNote: (text: string) => void
  onLabel: (label: ReviewLabel) => void
  onCorrect: (text: string) => void
  onAssign: (task: { assigneeId: UserId | null; dueOn: string | null }) => void
  onGolden: () => void
  onClose: () => void
}

/** What the reviewer finds, and what becomes of it. */
export function ReviewCard({ item, note, correction, noteField, ...props }: ReviewCardProps) {
  const before = item.reviewedAnswer ?? ''
  const isOpen = item.status === 'open'
  return (
    <Card>
      <CardHeader title="Review" />
      <CardBody className="grid gap-4">
        <LabelPicker label={item.label} onLabel={props.onLabel} />
        <Field label={<KeyLabel name="C">Corrected answer</KeyLabel>} hint="Saved when you leave the field.">
          <Textarea
            ref={correction}
            defaultValue={before}
            maxLength={8_000}
            onKeyDown={leaveField}
            onBlur={(event) => {
              if (event.target.value.trim() !== before) props.onCorrect(event.target.value)
            }}
          />
        </Field>
        {item.goldenCaseId ? (
          <Link className={buttonClass('secondary')} href={`/admin/evals/cases/${item.goldenCaseId}`}>
            <FlaskConical aria-hidden />
            Open its golden case
          </Link>
        ) : (
          <Button onClick={props.onGolden}>
            <FlaskConical aria-hidden />
            Make it a golden case
            <span aria-hidden>
              <Kbd>G</Kbd>
            </span>
          </Button>
        )}
        <TaskFields item={item} reviewers={props.reviewers} onAssign={props.onAssign} />
        {isOpen && (
          <Field label={<KeyLabel name="N">To the reader</KeyLabel>} hint="They see the label and this when you close.">
            <Textarea
              ref={noteField}
              value={note}
              maxLength={2_000}
              onKeyDown={leaveField}
              onChange={(event) => props.onNote(event.target.value)}
            />
          </Field>
        )}
        <Button variant={isOpen ? 'primary' : 'secondary'} onClick={props.onClose}>
          {isOpen ? 'Close' : 'Open again'}
          <span aria-hidden>
            <Kbd>E</Kbd>
          </span>
        </Button>
      </CardBody>
    </Card>
  )
}

function KeyLabel({ name, children }: { name: string; children: string }) {
  return (
    <span className="flex items-center justify-between">
      {children}
      <span aria-hidden>
        <Kbd>{name}</Kbd>
      </span>
    </span>
  )
}
