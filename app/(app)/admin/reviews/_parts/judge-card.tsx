'use client'
import type { RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { Textarea } from '@/components/ui/textarea'
import type { ReviewVerdict } from '@/lib/domain/answer-review'
import { LabelPicker } from '../../feedback/_parts/label-picker'
import { leaveField } from '../../_parts/leave-field'
import { labelKeys } from './finding-keys'
import type { Draft } from './use-judge-queue'
import { VerdictPicker } from './verdict-picker'

export type JudgeCardProps = {
  draft: Draft
  noteField: RefObject<HTMLTextAreaElement | null>
  onVerdict: (verdict: ReviewVerdict) => void
  onDraft: (change: Partial<Draft>) => void
  /** Null where there is nothing to skip to. */
  onSkip: (() => void) | null
  onBack: (() => void) | null
}

/** The verdict, which leads to the next answer at once; what is wrong and the note go with it. */
export function JudgeCard({ draft, noteField, onVerdict, onDraft, onSkip, onBack }: JudgeCardProps) {
  return (
    <Card aria-label="Your verdict">
      <CardHeader title="Your verdict" />
      <CardBody className="grid gap-4">
        <VerdictPicker legend="The answer is" onVerdict={onVerdict} />
        <LabelPicker
          label={draft.label}
          keys={labelKeys}
          onLabel={(label) => onDraft({ label: draft.label === label ? null : label })}
        />
        <Field label="Note" hint="Whoever settles a difference reads it. Press N to write, Esc to leave.">
          <Textarea
            ref={noteField}
            value={draft.note}
            maxLength={8_000}
            onKeyDown={leaveField}
            onChange={(event) => onDraft({ note: event.target.value })}
          />
        </Field>
        <div className="flex gap-2">
          <Button disabled={!onSkip} className="flex-1" onClick={() => onSkip?.()}>
            Skip
            <span aria-hidden>
              <Kbd>S</Kbd>
            </span>
          </Button>
          <Button disabled={!onBack} className="flex-1" onClick={() => onBack?.()}>
            Back
            <span aria-hidden>
              <Kbd>U</Kbd>
            </span>
          </Button>
        </div>
      </CardBody>
    </Card>
  )
}
