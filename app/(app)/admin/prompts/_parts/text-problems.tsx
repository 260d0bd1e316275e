import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import type { TextProblem } from '@/lib/prompts/check-text'

/** What reading the text tells: errors keep it from being saved, warnings are for the eye. */
export function TextProblems({ problems }: { problems: readonly TextProblem[] }) {
  return (
    <ul aria-label="Checks" aria-live="polite" className="grid gap-1.5 text-sm">
      {problems.length === 0 && (
        <li className="flex items-start gap-2 text-muted">
          <CircleCheck className="mt-0.5 size-4 shrink-0 text-accent" aria-hidden />
          Nothing that an answer needs is missing.
        </li>
      )}
      {problems.map(({ kind, message }) => (
        <li key={message} className="flex items-start gap-2">
          {kind === 'error' ? (
            <CircleAlert className="mt-0.5 size-4 shrink-0 text-danger" aria-label="Error" />
          ) : (
            <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-label="Warning" />
          )}
          <span>{message}</span>
        </li>
      ))}
    </ul>
  )
}
