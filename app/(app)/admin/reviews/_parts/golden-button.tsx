'use client'
import { FlaskConical } from 'lucide-react'
import Link from 'next/link'
import { useAction } from '@/app/_lib/use-action'
import { Button, buttonClass } from '@/components/ui/button'
import { makeGolden } from '../actions'

const needsWords = 'It needs what a right answer is: open it and write that.'

type GoldenButtonProps = { itemId: string; caseId: string | null; question: string }

/** One press makes it a golden case; from then on it leads there. */
export function GoldenButton({ itemId, caseId, question }: GoldenButtonProps) {
  const { pending, run } = useAction(makeGolden, {
    done: ({ complete }) => `Golden case made. ${complete ? '' : needsWords}`.trim(),
  })
  if (caseId !== null)
    return (
      <Link
        className={buttonClass('ghost', 'sm')}
        aria-label={`Open the golden case of: ${question}`}
        href={`/admin/evals/cases/${caseId}`}
      >
        <FlaskConical aria-hidden />
        Open its golden case
      </Link>
    )
  return (
    <Button
      size="sm"
      loading={pending}
      aria-label={`Make it a golden case: ${question}`}
      onClick={() => void run({ itemId })}
    >
      {!pending && <FlaskConical aria-hidden />}
      Make it a golden case
    </Button>
  )
}
