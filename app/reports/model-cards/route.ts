import { z } from 'zod'
import { requirePage } from '@/app/_lib/require-page'
import { readModelCards } from '@/lib/evals/papers/model-cards'
import { renderModelCards } from '@/lib/evals/papers/render-model-cards'
import { daysBefore } from '@/lib/domain/days-before'
import { utcDay } from '@/lib/domain/utc-day'
import { respondWithMarkdown } from '../_lib/respond-with-markdown'

export const dynamic = 'force-dynamic'

const daysSchema = z.coerce.number().int().min(1).max(366).catch(90)

/** A card for each model, over the last days up to and with today. It says what models cost, so it is for admins. */
export async function GET(request: Request): Promise<Response> {
  const { runtime, scope } = await requirePage('admin')
  const days = daysSchema.parse(new URL(request.url).searchParams.get('days') ?? undefined)
  const to = daysBefore(new Date(utcDay(runtime.now())), -1)
  const cards = await readModelCards(runtime, scope, { from: daysBefore(to, days), to })
  return respondWithMarkdown(renderModelCards(cards), `footnote-model-cards-${utcDay(runtime.now())}`)
}
