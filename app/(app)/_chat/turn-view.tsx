'use client'
import { memo, useState } from 'react'
import type { Citation, Claim } from '@/lib/domain/answer'
import { VerifiedMark } from '@/components/answer/verified-mark'
import { Notice } from '@/components/ui/notice'
import { AnswerBody } from './answer/answer-body'
import { AnswerProvider } from './answer/answer-provider'
import { Calculations } from './answer/calculations'
import { DeepSteps } from './answer/deep-steps'
import { Disputes } from './answer/disputes'
import { ExpansionChips } from './answer/expansion-chips'
import { FilterChips } from './answer/filter-chips'
import { SourceList } from './answer/source-list'
import { StatusLine } from './answer/status-line'
import { UnsureNote } from './answer/unsure-note'
import { WithheldClaims } from './answer/withheld-claims'
import type { OpenClaim, OpenPassage } from './chat-context'
import { markerOf } from './marker-of'
import { QuestionHeading } from './question-heading'
import { isRunning, type Turn } from './turn'
import { TurnActions } from './turn-actions'
import { TurnOutcome } from './turn-outcome'
import { useVersion } from './use-version'
import { VersionSwitch } from './version-switch'

export type TurnViewProps = {
  turn: Turn
  documentCount: number | null
  openPassage: OpenPassage | null
  /** Another answer is being written: no second one may be started. */
  busy: boolean
  /** The reader may pin answers. */
  mayVerify: boolean
  /** Opens a passage; with the turn's citations the reader can step to the next one, and with the claim back to why it is cited. */
  onOpen: (passage: OpenPassage, among: readonly Citation[], why: OpenClaim | null) => void
  onWhy: (why: OpenClaim, among: readonly Citation[]) => void
  /** Asks again, without what the reader took away before, or without these words as filters and these terms of the glossary. */
  onRegenerate: (turn: Turn, withoutFilters?: string[], withoutTerms?: string[]) => void
  /** Asks the same again, looking further. */
  onLookDeeper: (turn: Turn) => void
  onEdit: (turn: Turn, question: string) => void
  /** Asks something else, as the next question. */
  onAsk: (question: string) => void
  onRejoin: (turn: Turn) => void
}

/** One question and its answer, set like an entry on a page: heading, text, rule, footnotes. */
export const TurnView = memo(function TurnView(props: TurnViewProps) {
  const { documentCount, openPassage, busy, mayVerify, onOpen, onWhy, onRegenerate, onLookDeeper } = props
  const { onEdit, onRejoin } = props
  const [editing, setEditing] = useState(false)
  const { turn, isEarlier, show } = useVersion(props.turn)
  const running = isRunning(turn)
  const refused = turn.answer?.status === 'refused'
  const openMarker = markerOf(openPassage, turn.citations)
  const toWhy = (claim: Claim | null) => whyOf(turn, claim)
  const openCitation = (citation: Citation, claim: Claim | null) => onOpen(citation, turn.citations, toWhy(claim))
  const openFirst = (citation: Citation) =>
    openCitation(citation, turn.claims.find((claim) => claim.citations.includes(citation.marker)) ?? null)
  const openWhy = (claim: Claim) => {
    const why = toWhy(claim)
    if (why) onWhy(why, turn.citations)
  }
  const askWithout = (words: readonly string[]) => onRegenerate(turn, [...words])
  return (
    <article aria-label={turn.question} className="scroll-mt-4">
      <QuestionHeading
        question={turn.question}
        editing={editing}
        canEdit={!busy}
        onEditingChange={setEditing}
        onEdit={(question) => onEdit(turn, question)}
        versions={<VersionSwitch versions={turn.versions} shown={turn.answerId} onShow={(id) => void show(id)} />}
      />
      {isEarlier && (
        <p className="mt-1 text-sm text-muted">An earlier version. The conversation goes on from the latest.</p>
      )}
      <div className="mt-3" aria-busy={running}>
        <ExpansionChips
          expansions={turn.expansions}
          busy={busy || isEarlier}
          onAskWithout={(termIds) => onRegenerate(turn, undefined, [...termIds])}
        />
        <FilterChips filters={turn.filters} busy={busy || isEarlier} onAskWithout={askWithout} />
        <DeepSteps
          answerId={turn.answerId}
          steps={turn.steps}
          looking={running && turn.text === ''}
          deep={turn.answer?.deep ?? null}
        />
        {turn.phase && (turn.text === '' || turn.phase === 'checking' || turn.connection === 'reconnecting') && (
          <StatusLine
            phase={turn.phase}
            reconnecting={turn.connection === 'reconnecting'}
            documentCount={documentCount}
            passageCount={turn.sources.length}
            form={turn.form}
            deep={turn.deep}
            waiting={turn.steps.some(({ state }) => state === 'waiting')}
          />
        )}
        {turn.text !== '' && !refused && (
          <AnswerProvider
            claims={turn.claims}
            citations={turn.citations}
            sources={turn.sources}
            openMarker={openMarker}
            onOpen={openCitation}
            onWhy={turn.answer ? openWhy : null}
          >
            <AnswerBody
              text={turn.text}
              markerCount={Math.max(turn.citations.length, running ? turn.sources.length : 0)}
              running={running}
              form={turn.form}
              stepsOf={turn.form === 'steps' && !running ? turn.answerId : null}
            />
          </AnswerProvider>
        )}
        {turn.answer?.status === 'answered' && (
          <Disputes
            claims={turn.claims}
            citations={turn.citations}
            sources={turn.sources}
            onOpen={(passage) => onOpen(passage, [], null)}
          />
        )}
        {turn.answer?.status === 'answered' && <Calculations claims={turn.claims} />}
        {turn.answer?.unsure && <UnsureNote />}
        {turn.answer?.status === 'answered' && <WithheldClaims count={turn.answer.withheldClaims} />}
        {turn.answer?.verified && <VerifiedMark mark={turn.answer.verified} className="mt-3" />}
        {turn.answer?.fallback && (
          <Notice tone="warn" className="mt-3">
            {turn.answer.fallback.message}
          </Notice>
        )}
        <TurnOutcome
          turn={turn}
          onOpen={(source) => onOpen(source, [], null)}
          onAskWithout={askWithout}
          onAsk={props.onAsk}
          busy={busy || isEarlier}
          onRetry={() => retry(turn, onRegenerate, onRejoin)}
        />
        <SourceList citations={turn.citations} sources={turn.sources} openMarker={openMarker} onOpen={openFirst} />
        {turn.answer && turn.answer.status !== 'failed' && (
          <TurnActions
            key={turn.answer.id}
            answer={turn.answer}
            feedback={turn.feedback}
            savedAs={turn.savedAs}
            busy={busy}
            mayVerify={mayVerify}
            onWhy={openWhy}
            onRegenerate={() => onRegenerate(turn)}
            onLookDeeper={turn.deep ? null : () => onLookDeeper(turn)}
          />
        )}
      </div>
    </article>
  )
})

/** Where a claim stands among those of a finished answer; null while it is being written. */
function whyOf({ answer, claims }: Turn, claim: Claim | null): OpenClaim | null {
  const index = claim ? claims.indexOf(claim) : -1
  return answer && index !== -1 ? { answerId: answer.id, claims, index } : null
}

/** An answer whose connection was lost is joined again; everything else is asked again. */
function retry(turn: Turn, onRegenerate: (turn: Turn) => void, onRejoin: (turn: Turn) => void) {
  if (turn.answer === null && turn.answerId !== null && turn.problem?.code === 'no_connection') onRejoin(turn)
  else onRegenerate(turn)
}
