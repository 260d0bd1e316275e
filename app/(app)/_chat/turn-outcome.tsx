'use client'
import { FilterX, RotateCcw } from 'lucide-react'
import type { Answer, Source } from '@/lib/domain/answer'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { isSmallTalk } from '@/lib/domain/small-talk'
import { mayAskPeople, type OwnRequest } from '@/lib/domain/question-request'
import { NearestPassages } from './answer/nearest-passages'
import { RefusalBox, SmallTalkReply } from './answer/refusal-box'
import { WhichOne } from './answer/which-one'
import { AskPeople } from './request/ask-people'
import type { Turn } from './turn'

export type TurnOutcomeProps = {
  turn: Turn
  busy: boolean
  onOpen: (source: Source) => void
  onRetry: () => void
  /** Asks again without the filters of these words. */
  onAskWithout: (words: readonly string[]) => void
  onAsk: (question: string) => void
}

/** How a turn ended when it is not a plain answer: refused, failed, or never begun. */
export function TurnOutcome({ turn, busy, onOpen, onRetry, onAskWithout, onAsk }: TurnOutcomeProps) {
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
  if (answer?.status === 'refused')
    return <Refusal {...{ answer, busy, onOpen, onAskWithout, onAsk }} request={turn.request} />
  if (answer?.status === 'failed') {
    const message = answer.error?.message ?? 'Something went wrong on our side. Try again.'
    const onAgain = answer.error?.retryable === false ? undefined : onRetry
    return (
      <>
        <Failure message={message} reference={answer.traceId} onRetry={onAgain} kept={turn.text !== ''} />
        {answer.deep && turn.text === '' && (
          <NearestPassages passages={answer.sources} onOpen={onOpen} title="What was found by then" />
        )}
      </>
    )
  }
  return null
}

type RefusalProps = Pick<TurnOutcomeProps, 'busy' | 'onOpen' | 'onAskWithout' | 'onAsk'> & {
  answer: Answer
  request: OwnRequest | null
}

function Refusal({ answer, request, busy, onOpen, onAskWithout, onAsk }: RefusalProps) {
  const reason = answer.refusal?.reason ?? 'no_evidence'
  const filters = answer.filters ?? []
  const applied = filters.filter((one) => one.applied).length
  if (answer.refusal && isSmallTalk(answer)) return <SmallTalkReply message={answer.refusal.message} />
  if (answer.suggestions.some(({ asks }) => asks))
    return <WhichOne passages={answer.suggestions} busy={busy} onOpen={onOpen} onAsk={onAsk} />
  return (
    <div>
      <RefusalBox reason={reason} message={answer.refusal?.message ?? answer.text} isNarrowed={applied > 0}>
        {applied > 0 && mayAskPeople(reason) && (
          <Button
            size="sm"
            className="mt-2.5"
            disabled={busy}
            onClick={() => onAskWithout(filters.map((one) => one.words))}
          >
            <FilterX aria-hidden /> {applied === 1 ? 'Ask without the filter' : 'Ask without the filters'}
          </Button>
        )}
      </RefusalBox>
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
