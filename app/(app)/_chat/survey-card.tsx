'use client'
import { X } from 'lucide-react'
import { useState } from 'react'
import type { ActionResult } from '@/app/_lib/define-action'
import { unreachable } from '@/app/_lib/unreachable'
import { Button } from '@/components/ui/button'
import { toastDone, toastError } from '@/components/ui/toast'
import { surveyEnds, surveyQuestion, surveyScores, type SurveyScore } from '@/lib/domain/survey'

export type SurveyCardProps = { onSend: (input: { score: SurveyScore | null }) => Promise<ActionResult<void>> }

/** One question a month, above the question box. It goes with an answer, and with a press on the cross for the rest of the month. */
export function SurveyCard({ onSend }: SurveyCardProps) {
  const [isOpen, setIsOpen] = useState(true)
  if (!isOpen) return null
  const send = async (score: SurveyScore | null): Promise<void> => {
    setIsOpen(false)
    const result = await onSend({ score }).catch(() => undefined)
    if (result?.ok) {
      if (score !== null) toastDone('Thank you. Your answer is counted without your name.')
      return
    }
    setIsOpen(true)
    toastError(result?.error.message ?? unreachable, result?.error.requestId)
  }
  return (
    <section
      aria-labelledby="survey-question"
      className="mb-2 flex animate-fade-in items-center gap-3 rounded-lg border border-line bg-surface py-2 pr-2 pl-4"
    >
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2">
        <p id="survey-question" className="min-w-0 flex-1 basis-56 text-sm text-pretty">
          {surveyQuestion} <span className="text-muted">No name is kept.</span>
        </p>
        <div className="flex items-center gap-1.5 text-xs text-muted">
          <span aria-hidden>{surveyEnds[0]}</span>
          {surveyScores.map((score) => (
            <Button key={score} size="icon-sm" aria-label={describeScore(score)} onClick={() => void send(score)}>
              <span className="tabular">{score}</span>
            </Button>
          ))}
          <span aria-hidden>{surveyEnds[1]}</span>
        </div>
      </div>
      <Button variant="ghost" size="icon-sm" aria-label="Not this month" onClick={() => void send(null)}>
        <X aria-hidden />
      </Button>
    </section>
  )
}

/** `1 of 5, not at all`. */
function describeScore(score: SurveyScore): string {
  const end = score === 1 ? `, ${surveyEnds[0]}` : score === 5 ? `, ${surveyEnds[1]}` : ''
  return `${score} of 5${end}`
}
