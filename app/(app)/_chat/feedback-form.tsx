'use client'
import { useState } from 'react'
import type { feedbackReasons, OwnFeedback } from '@/lib/domain/conversation'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Textarea } from '@/components/ui/textarea'
import { toastDone, toastError } from '@/components/ui/toast'
import { fetchJson } from './fetch-json'
import { problemOf } from './problem-of'
import { useEscape } from './use-escape'

export type Rating = OwnFeedback['rating']

/** The inbox counts these codes; on screen they are words. What is good needs no reason, only room for words. */
const faults = {
  wrong: 'Wrong',
  incomplete: 'Incomplete',
  outdated: 'Out of date',
  wrong_source: 'Wrong source',
  should_have_refused: 'Should not have answered',
  should_have_answered: 'Should have answered',
  hard_to_read: 'Hard to read',
  other: 'Something else',
} satisfies Record<(typeof feedbackReasons)[number], string>

export type FeedbackFormProps = {
  answerId: string
  rating: Rating
  /** What the reader sent before; sending again replaces it. */
  before: OwnFeedback | null
  onSent: (feedback: OwnFeedback) => void
  onClose: () => void
}

/** Reasons and a comment for a rating. Nothing is sent before the reader sends it. */
export function FeedbackForm({ answerId, rating, before, onSent, onClose }: FeedbackFormProps) {
  const [chosen, setChosen] = useState<readonly string[]>(before?.rating === rating ? before.reasons : [])
  const [comment, setComment] = useState(before?.rating === rating ? (before.comment ?? '') : '')
  const [sending, setSending] = useState(false)
  const form = useEscape(onClose)

  async function send() {
    setSending(true)
    const body = { rating, reasons: chosen, ...(comment.trim() ? { comment: comment.trim() } : {}) }
    try {
      // Kept alive: whoever sends and leaves the page at once has sent it.
      const sent = { method: 'POST', json: body, keepalive: true }
      await fetchJson(`/api/v1/answers/${encodeURIComponent(answerId)}/feedback`, sent)
      toastDone('Thank you. A reviewer will see this.')
      onSent({ rating, reasons: [...chosen], comment: comment.trim() || null, correctedAnswer: null })
    } catch (thrown) {
      const problem = problemOf(thrown)
      toastError(problem.message, problem.requestId)
      setSending(false)
    }
  }

  return (
    <form
      ref={form}
      aria-label="Feedback"
      className="mt-2 max-w-[42rem] animate-fade-in rounded-lg border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {rating === 'down' && (
        <fieldset className="mb-3">
          <legend className="text-sm font-medium">What is wrong with it?</legend>
          <div className="mt-2 flex flex-wrap gap-1.5">
            {Object.entries(faults).map(([code, label]) => (
              <ReasonChip
                key={code}
                label={label}
                pressed={chosen.includes(code)}
                onToggle={() =>
                  setChosen(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code])
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      <Textarea
        aria-label="Comment"
        placeholder={
          rating === 'up'
            ? 'Anything to add? (optional)'
            : 'What should it have said, and where does it stand? (optional)'
        }
        maxLength={4_000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      <div className="mt-3 flex justify-end gap-2">
        <Button variant="ghost" size="sm" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="primary" size="sm" type="submit" loading={sending}>
          Send feedback
        </Button>
      </div>
    </form>
  )
}

function ReasonChip({ label, pressed, onToggle }: { label: string; pressed: boolean; onToggle: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onToggle}
      className={cn(
        'h-7 rounded-full border px-3 text-sm transition-colors',
        pressed ? 'border-accent bg-accent-soft text-accent' : 'border-line hover:bg-hover',
      )}
    >
      {label}
    </button>
  )
}
