'use client'
import { Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useAction } from '@/app/_lib/use-action'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Tooltip } from '@/components/ui/tooltip'
import type { SavedState } from '@/lib/domain/saved-question'
import { dropQuestion, restoreQuestion } from '../../_chat/saved/actions'

export type SavedRowProps = { id: string; question: string; state: SavedState; line: string }

export function SavedRow({ id, question, state, line }: SavedRowProps) {
  const back = useAction(restoreQuestion)
  const { pending, run } = useAction(dropQuestion, { done: 'No longer saved', undo: () => void back.run({ id }) })
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="flex items-start gap-2">
          <Link href={`/saved/${id}`} className="min-w-0 font-medium wrap-anywhere hover:text-accent">
            {question}
          </Link>
          {state === 'changed' && (
            <Badge tone="accent" className="mt-0.5">
              Changed
            </Badge>
          )}
          {state === 'failed' && (
            <Badge tone="warn" className="mt-0.5">
              Not looked at
            </Badge>
          )}
        </p>
        <p className="mt-0.5 text-sm text-muted">{line}</p>
      </div>
      <Tooltip label="Remove">
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={`Remove ${question}`}
          loading={pending}
          onClick={() => void run({ id })}
        >
          <Trash2 aria-hidden />
        </Button>
      </Tooltip>
    </li>
  )
}
