'use client'
import { RotateCcw } from 'lucide-react'
import type { Answer, Source } from '@/lib/domain/answer'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { mayAskPeople, type OwnRequest } from '@/lib/domain/question-request'
import { NearestPassages } from './answer/nearest-passages'
import { RefusalBox } from './answer/refusal-box'
import { AskPeople } from './request/ask-people'
import type { Turn } from './turn'

export type TurnOutcomeProps = { turn: Turn; onOpen: (source: Source) => void; onRetry: () => void }

/** How a turn ended when it is not a plain answer: refused, failed, or never begun. */
export function TurnOutcome({ turn, onOpen, onRetry }: TurnOutcomeProps) {
  if (turn.problem) {
    const { message, retryable, requestId } = turn.problem
    return (
      <Failure
        message={message}
        reference={requestId}
        onRetry={retryable ? onRetry : undefined}
        kept={turn.text !== ''}
      />
    )
  }
  const { answer } = turn
  if (answer?.status === 'refused') return <Refusal answer={answer} request={turn.request} onOpen={onOpen} />
  if (answer?.status === 'failed') {
    const message = answer.error?.message ?? 'Something went wrong on our side. Try again.'
    const onAgain = answer.error?.retryable === false ? undefined : onRetry
    return <Failure message={message} reference={answer.traceId} onRetry={onAgain} kept={turn.text !== ''} />
  }
  return null
}

type RefusalProps = { answer: Answer; request: OwnRequest | null; onOpen: (source: Source) => void }

function Refusal({ answer, request, onOpen }: RefusalProps) {
  const reason = answer.refusal?.reason ?? 'no_evidence'
  return (
    <div>
      <RefusalBox reason={reason} message={answer.refusal?.message ?? answer.text} />
      {mayAskPeople(reason) && <AskPeople key={answer.id} answerId={answer.id} request={request} />}
      <NearestPassages passages={answer.suggestions} onOpen={onOpen} />
    </div>
  )
}

type FailureProps = { message: string; reference: string | undefined; kept: boolean; onRetry: (() => void) | undefined }

function Failure({ message, reference, kept, onRetry }: FailureProps) {
  return (
    <Notice
      tone="danger"
      className={kept ? 'mt-4 max-w-[42rem]' : 'max-w-[42rem]'}
      title={kept ? 'Unfinished answer' : 'No answer'}
      action={
        onRetry && (
          <Button size="sm" onClick={onRetry}>
            <RotateCcw aria-hidden /> Try again
          </Button>
        )
      }
    >
      {message}
      {reference && <span className="mt-1 block text-xs text-muted">Reference {reference}</span>}
    </Notice>
  )
}
