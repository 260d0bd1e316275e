'use client'
import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { toastDone, toastError } from '@/components/ui/toast'
import { Tooltip } from '@/components/ui/tooltip'
import { unreachable } from '@/app/_lib/unreachable'
import { dropQuestion, keepQuestion, restoreQuestion } from './actions'

/** Keeps the question of an answer, or lets go of it; the reader is told when its answer changes. */
export function SaveButton({ answerId, savedAs }: { answerId: string; savedAs: string | null }) {
  const [id, setId] = useState(savedAs)
  const [isBusy, setBusy] = useState(false)

  async function keep() {
    const result = await keepQuestion({ answerId }).catch(() => null)
    if (!result?.ok) return toastError(result?.error.message ?? unreachable, result?.error.requestId)
    setId(result.data.id)
    toastDone('Saved. You are told when its answer changes.')
  }

  async function drop(saved: string) {
    const result = await dropQuestion({ id: saved }).catch(() => null)
    if (!result?.ok) return toastError(result?.error.message ?? unreachable, result?.error.requestId)
    setId(null)
    const restore = async () => {
      const restored = await restoreQuestion({ id: saved }).catch(() => null)
      if (restored?.ok) setId(saved)
      else toastError(restored?.error.message ?? unreachable, restored?.error.requestId)
    }
    toastDone('No longer saved', () => void restore())
  }

  async function toggle() {
    setBusy(true)
    await (id === null ? keep() : drop(id))
    setBusy(false)
  }

  return (
    <Tooltip label={id === null ? 'Save question' : 'Saved question'}>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Save question"
        aria-pressed={id !== null}
        disabled={isBusy}
        onClick={() => void toggle()}
      >
        <Bookmark className={id === null ? '' : 'fill-current text-accent'} aria-hidden />
      </Button>
    </Tooltip>
  )
}
