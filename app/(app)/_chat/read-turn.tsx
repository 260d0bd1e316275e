'use client'
import { VerifiedMark } from '@/components/answer/verified-mark'
import type { SharedAnswer } from '@/lib/answer/sharing/get-shared-conversation'
import type { Citation } from '@/lib/domain/answer'
import { shownForm } from '@/lib/domain/shown-form'
import { describeExpansions } from '@/lib/domain/describe-expansions'
import { AnswerBody } from './answer/answer-body'
import { AnswerProvider } from './answer/answer-provider'
import { Disputes } from './answer/disputes'
import { NearestPassages } from './answer/nearest-passages'
import { RefusalBox } from './answer/refusal-box'
import { WhichOne } from './answer/which-one'
import { SourceList } from './answer/source-list'
import { UnsureNote } from './answer/unsure-note'
import { WithheldClaims } from './answer/withheld-claims'
import type { OpenPassage } from './chat-context'
import { markerOf } from './marker-of'

export type ReadTurnProps = {
  answer: SharedAnswer
  /** Null where the question stands above it already. */
  heading?: string | null
  openPassage: OpenPassage | null
  onOpen: (passage: OpenPassage, among: readonly Citation[]) => void
}

/** One question and its answer to read: shared by somebody, or kept. */
export function ReadTurn({ answer, heading = answer.question, openPassage, onOpen }: ReadTurnProps) {
  const { question, text, claims, citations, sources, suggestions, refusal } = answer
  const limits = (answer.filters ?? []).filter((one) => one.applied).map((one) => one.label)
  const readAs = describeExpansions(answer.expansions ?? [])
  const openMarker = markerOf(openPassage, citations)
  const openCitation = (citation: Citation) => onOpen(citation, citations)
  const asksBack = suggestions.some(({ asks }) => asks)
  return (
    <article aria-label={question} className="scroll-mt-4">
      {heading !== null && (
        <h2 className="mb-3 text-lg leading-snug font-semibold tracking-[-0.01em] wrap-anywhere whitespace-pre-wrap">
          {heading}
        </h2>
      )}
      <div>
        {readAs !== '' && <p className="mb-3 text-sm text-muted">{readAs}</p>}
        {limits.length > 0 && <p className="mb-3 text-sm text-muted">Limited to {limits.join(', ')}</p>}
        {answer.status === 'answered' && text !== '' && (
          <AnswerProvider
            claims={claims}
            citations={citations}
            sources={sources}
            openMarker={openMarker}
            onOpen={openCitation}
            onWhy={null}
          >
            <AnswerBody
              text={text}
              markerCount={citations.length}
              running={false}
              form={shownForm(answer.form)}
              stepsOf={shownForm(answer.form) === 'steps' ? answer.id : null}
            />
          </AnswerProvider>
        )}
        {answer.status === 'answered' && text === '' && (
          <p className="text-muted">The answer rests on sources that are closed to you.</p>
        )}
        <Disputes claims={claims} citations={citations} sources={sources} onOpen={(passage) => onOpen(passage, [])} />
        {answer.unsure && <UnsureNote />}
        <WithheldClaims count={answer.withheldClaims} />
        {answer.verified && <VerifiedMark mark={answer.verified} className="mt-3" />}
        {refusal && asksBack && (
          <WhichOne passages={suggestions} busy={false} onOpen={(source) => onOpen(source, [])} onAsk={null} />
        )}
        {refusal && !asksBack && (
          <>
            <RefusalBox reason={refusal.reason} message={refusal.message} isNarrowed={limits.length > 0} />
            <NearestPassages passages={suggestions} onOpen={(source) => onOpen(source, [])} />
          </>
        )}
        <SourceList citations={citations} sources={sources} openMarker={openMarker} onOpen={openCitation} />
      </div>
    </article>
  )
}
