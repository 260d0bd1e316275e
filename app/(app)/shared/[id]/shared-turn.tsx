'use client'
import { VerifiedMark } from '@/components/answer/verified-mark'
import type { SharedAnswer } from '@/lib/answer/sharing/get-shared-conversation'
import type { Citation } from '@/lib/domain/answer'
import { shownForm } from '@/lib/domain/shown-form'
import { describeExpansions } from '@/lib/domain/describe-expansions'
import { AnswerBody } from '../../_chat/answer/answer-body'
import { AnswerProvider } from '../../_chat/answer/answer-provider'
import { Disputes } from '../../_chat/answer/disputes'
import { NearestPassages } from '../../_chat/answer/nearest-passages'
import { RefusalBox } from '../../_chat/answer/refusal-box'
import { SourceList } from '../../_chat/answer/source-list'
import { WithheldClaims } from '../../_chat/answer/withheld-claims'
import type { OpenPassage } from '../../_chat/chat-context'
import { markerOf } from '../../_chat/marker-of'

export type SharedTurnProps = {
  answer: SharedAnswer
  openPassage: OpenPassage | null
  onOpen: (passage: OpenPassage, among: readonly Citation[]) => void
}

/** One question and its answer, without what only its owner can do with them. */
export function SharedTurn({ answer, openPassage, onOpen }: SharedTurnProps) {
  const { question, text, claims, citations, sources, suggestions, refusal } = answer
  const limits = (answer.filters ?? []).filter((one) => one.applied).map((one) => one.label)
  const readAs = describeExpansions(answer.expansions ?? [])
  const openMarker = markerOf(openPassage, citations)
  const openCitation = (citation: Citation) => onOpen(citation, citations)
  return (
    <article aria-label={question} className="scroll-mt-4">
      <h2 className="text-lg leading-snug font-semibold tracking-[-0.01em] wrap-anywhere whitespace-pre-wrap">
        {question}
      </h2>
      <div className="mt-3">
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
              stepsOf={shownForm(answer.form) === 'steps' ? answer.id : null}
            />
          </AnswerProvider>
        )}
        {answer.status === 'answered' && text === '' && (
          <p className="text-muted">The answer rests on documents that are closed to you.</p>
        )}
        <Disputes claims={claims} citations={citations} sources={sources} onOpen={(passage) => onOpen(passage, [])} />
        <WithheldClaims count={answer.withheldClaims} />
        {answer.verified && <VerifiedMark mark={answer.verified} className="mt-3" />}
        {refusal && (
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
