'use client'
import type { KeyboardEvent, RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { Textarea } from '@/components/ui/textarea'
import type { ProposalView } from './proposal-view'
import type { ProposalDraft } from './use-proposal-queue'

export type DecisionCardProps = {
  proposal: ProposalView
  draft: ProposalDraft
  questionField: RefObject<HTMLTextAreaElement | null>
  onDraft: (change: Partial<ProposalDraft>) => void
  onLeave: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  onAccept: () => void
  onReject: () => void
  /** Null where there is nothing to skip to. */
  onSkip: (() => void) | null
  onUndo: (() => void) | null
}

/** What a person changes before they accept, and the decisions. */
export function DecisionCard(props: DecisionCardProps) {
  const { proposal, draft, questionField, onDraft, onLeave, onAccept, onReject, onSkip, onUndo } = props
  return (
    <Card aria-label="Your decision">
      <CardHeader title="Your decision" />
      <CardBody className="grid gap-4">
        <Field label="Question" required>
          <Textarea
            ref={questionField}
            value={draft.question}
            maxLength={2_000}
            onKeyDown={onLeave}
            onChange={(event) => onDraft({ question: event.target.value })}
          />
        </Field>
        {proposal.kind !== 'near-miss' && (
          <>
            <Field label="Expected answer">
              <Textarea
                value={draft.expectedAnswer}
                maxLength={8_000}
                onKeyDown={onLeave}
                onChange={(event) => onDraft({ expectedAnswer: event.target.value })}
              />
            </Field>
            <Field
              label="Key facts"
              hint="One a line, other spellings after a |. Without any, most words of the answer count."
            >
              <Textarea
                className="min-h-12"
                value={draft.facts}
                maxLength={4_000}
                onKeyDown={onLeave}
                onChange={(event) => onDraft({ facts: event.target.value })}
              />
            </Field>
          </>
        )}
        <div className="grid grid-cols-2 gap-2">
          <KeyButton
            name="Accept"
            letter="A"
            variant="primary"
            onClick={draft.question.trim() === '' ? null : onAccept}
          />
          <KeyButton name="Reject" letter="R" onClick={onReject} />
          <KeyButton name="Skip" letter="S" onClick={onSkip} />
          <KeyButton name="Undo" letter="U" onClick={onUndo} />
        </div>
      </CardBody>
    </Card>
  )
}

type KeyButtonProps = { name: string; letter: string; variant?: 'primary'; onClick: (() => void) | null }

function KeyButton({ name, letter, variant, onClick }: KeyButtonProps) {
  return (
    <Button {...(variant && { variant })} disabled={onClick === null} onClick={() => onClick?.()}>
      {name}
      <span aria-hidden>
        <Kbd>{letter}</Kbd>
      </span>
    </Button>
  )
}
