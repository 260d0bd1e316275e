'use client'
import { Shuffle } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { reviewDays, reviewSizes } from '@/lib/domain/answer-review'
import { formatDay } from '@/lib/domain/format-day'
import { draw } from '../actions'

type DrawCardProps = {
  /** Since when answers that nobody rated may be drawn; null: they may not. */
  since: string | null
  disabled: boolean
}

/** Draws a round and goes to it. */
export function DrawCard({ since, disabled }: DrawCardProps) {
  const router = useRouter()
  const [size, setSize] = useState<(typeof reviewSizes)[number]>(20)
  const [days, setDays] = useState<(typeof reviewDays)[number]>(14)
  const { pending, run } = useAction(draw)
  const start = async (): Promise<void> => {
    const id = await run({ days, size })
    if (id !== undefined) router.push(`/admin/reviews/${id}`)
  }
  return (
    <Card aria-label="Draw a round">
      <CardHeader
        title="Draw a round"
        description={
          since === null
            ? 'From answers that somebody rated. Answers that nobody rated are closed to reviewers in this workspace.'
            : `From all answers of conversations that began since ${formatDay(since)}, when readers were told.`
        }
      />
      <CardBody className="flex flex-wrap items-center gap-3">
        <SegmentedControl
          aria-label="Answers"
          value={String(size)}
          onValueChange={(value) => setSize(reviewSizes.find((one) => String(one) === value) ?? size)}
          options={reviewSizes.map((one) => ({ value: String(one), label: `${one} answers` }))}
        />
        <SegmentedControl
          aria-label="Of the last"
          value={String(days)}
          onValueChange={(value) => setDays(reviewDays.find((one) => String(one) === value) ?? days)}
          options={reviewDays.map((one) => ({ value: String(one), label: `${one} days` }))}
        />
        <Button variant="primary" loading={pending} disabled={disabled} onClick={() => void start()}>
          {!pending && <Shuffle aria-hidden />}
          Draw
        </Button>
      </CardBody>
    </Card>
  )
}
