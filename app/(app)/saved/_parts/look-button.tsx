'use client'
import { RefreshCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { toastError } from '@/components/ui/toast'
import { lookNow } from '../../_chat/saved/actions'

const everyMs = 1_000
/** A model may write for a while; the page says then that it goes on by itself. */
const longestMs = 90_000

/** Has the question looked at now, and waits for what comes of it. */
export function LookButton({ id, checkedAt }: { id: string; checkedAt: string | null }) {
  const router = useRouter()
  const { pending, run } = useAction(lookNow)
  /** What `checkedAt` was when the reader asked, and when that was. */
  const [asked, setAsked] = useState<{ before: string | null; at: number } | null>(null)
  const isWaiting = asked !== null && asked.before === checkedAt
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setInterval(() => {
      if (Date.now() - asked.at < longestMs) {
        router.refresh()
        return
      }
      setAsked(null)
      toastError('It takes longer than usual. The answer appears here once it is there.')
    }, everyMs)
    return () => clearInterval(timer)
  }, [isWaiting, asked, router])

  async function look() {
    const at = Date.now()
    if ((await run({ id })) !== undefined) setAsked({ before: checkedAt, at })
  }

  return (
    <Button size="sm" loading={pending || isWaiting} onClick={() => void look()}>
      {!pending && !isWaiting && <RefreshCw aria-hidden />}
      {isWaiting ? 'Looking…' : 'Look now'}
    </Button>
  )
}
