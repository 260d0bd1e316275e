'use client'
import { RefreshCw } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button, type ButtonVariant } from '@/components/ui/button'
import type { TopicDays } from '@/lib/domain/topic'
import { sortQuestions } from '../actions'

type SortButtonProps = { days: TopicDays; label: string; busy?: boolean; variant?: ButtonVariant }

export function SortButton({ days, label, busy = false, variant = 'secondary' }: SortButtonProps) {
  const { pending, run } = useAction(sortQuestions)
  return (
    <Button variant={variant} loading={pending || busy} onClick={() => void run({ days })}>
      {!pending && !busy && <RefreshCw aria-hidden />}
      {label}
    </Button>
  )
}
