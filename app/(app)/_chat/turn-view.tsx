'use client'
import { memo, useState } from 'react'
import type { Citation } from '@/lib/domain/answer'
import { Notice } from '@/components/ui/notice'
import { AnswerBody } from './answer/answer-body'
import { AnswerProvider } from './answer/answer-provider'
import { SourceList } from './answer/source-list'
import { StatusLine } from './answer/status-line'
import type { OpenPassage } from './chat-context'
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
  /** Opens a passage; with the turn's citations the reader can step to the next one. */
  onOpen: (passage: OpenPassage, among: readonly Citation[]) => void
  onRegenerate: (turn: Turn) => void
  onEdit: (turn: Turn, question: string) => void
  onRejoin: (turn: Turn) => void
}

/** One question and its answer, set like an entry on a page: heading, text, rule, footnotes. */
export const TurnView = memo(function TurnView(props: TurnViewProps) {
  const { documentCount, openPassage, busy, onOpen, onRegenerate, onEdit, onRejoin } = props
  const [editing, setEditing] = useState(false)
  const { turn, isEarlier, show } = useVersion(props.turn)
  const running = isRunning(turn)
  const refused = turn.answer?.status === 'refused'
  const openMarker = markerOf(openPassage, turn.citations)
  const openCitation = (citation: Citation) => onOpen(citation, turn.citations)
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
        {turn.phase && (turn.text === '' || turn.phase === 'checking' || turn.connection === 'reconnecting') && (
          <StatusLine
            phase={turn.phase}
            reconnecting={turn.connection === 'reconnecting'}
            documentCount={documentCount}
            passageCount={turn.sources.length}
          />
        )}
        {turn.text !== '' && !refused && (
          <AnswerProvider
            claims={turn.claims}
            citations={turn.citations}
            sources={turn.sources}
            openMarker={openMarker}
            onOpen={openCitation}
          >
            <AnswerBody
              text={turn.text}
              markerCount={Math.max(turn.citations.length, running ? turn.sources.length : 0)}
              running={running}
            />
          </AnswerProvider>
        )}
        {turn.answer?.fallback && (
          <Notice tone="warn" className="mt-3">
            {turn.answer.fallback.message}
          </Notice>
        )}
        <TurnOutcome
          turn={turn}
          onOpen={(source) => onOpen(source, [])}
          onRetry={() => retry(turn, onRegenerate, onRejoin)}
        />
        <SourceList citations={turn.citations} sources={turn.sources} openMarker={openMarker} onOpen={openCitation} />
        {turn.answer && turn.answer.status !== 'failed' && (
          <TurnActions
            key={turn.answer.id}
            answer={turn.answer}
            feedback={turn.feedback}
            busy={busy}
            onRegenerate={() => onRegenerate(turn)}
          />
        )}
      </div>
    </article>
  )
})

function markerOf(passage: OpenPassage | null, citations: readonly Citation[]): number | null {
  const same = (one: Citation) =>
    one.revisionId === passage?.revisionId && one.charStart === passage.charStart && one.charEnd === passage.charEnd
  return citations.find(same)?.marker ?? null
}

/** An answer whose connection was lost is joined again; everything else is asked again. */
function retry(turn: Turn, onRegenerate: (turn: Turn) => void, onRejoin: (turn: Turn) => void) {
  if (turn.answer === null && turn.answerId !== null && turn.problem?.code === 'no_connection') onRejoin(turn)
  else onRegenerate(turn)
}
