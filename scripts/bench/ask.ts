import type { Answer, AnswerEvent } from '@/lib/domain/answer'
import type { ApiClient } from './api-client'

export type AskTimings = {
  /** From sending the request to the first event, the sources, the first text and the end, in ms; null when it never came. */
  readonly statusMs: number | null
  readonly sourcesMs: number | null
  readonly firstTextMs: number | null
  /** From the last text to the end: what the verdicts take. */
  readonly verdictMs: number | null
  readonly totalMs: number
  readonly reranked: boolean
  readonly answer: Answer | null
  readonly text: string
}

/** The events of one server-sent stream, as they arrive. */
async function* readEvents(response: Response): AsyncGenerator<AnswerEvent> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of response.body ?? []) {
    rest += decoder.decode(piece, { stream: true })
    const frames = rest.split(/\r?\n\r?\n/)
    rest = frames.pop() ?? ''
    for (const frame of frames) {
      const data = frame
        .split(/\r?\n/)
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5))
        .join('\n')
      if (data.trim() !== '') yield JSON.parse(data) as AnswerEvent
    }
  }
}

/** Asks one question over the stream and notes when what arrived. @param model default: the workspace's */
export async function ask(
  api: ApiClient,
  question: string,
  collectionIds: readonly string[],
  model?: string,
): Promise<AskTimings> {
  const startedAt = performance.now()
  const elapsed = (): number => performance.now() - startedAt
  const response = await api.fetch('/api/v1/answers', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question, collectionIds, stream: true, model }),
  })
  if (!response.ok) throw new Error(`answers: ${response.status} ${(await response.text()).slice(0, 300)}`)
  let statusMs: number | null = null
  let sourcesMs: number | null = null
  let firstTextMs: number | null = null
  let lastTextMs: number | null = null
  let reranked = false
  let answer: Answer | null = null
  let text = ''
  for await (const event of readEvents(response)) {
    if (event.type === 'status') {
      statusMs ??= elapsed()
      reranked ||= event.phase === 'reranking'
    }
    if (event.type === 'sources') sourcesMs ??= elapsed()
    if (event.type === 'text-delta') {
      lastTextMs = elapsed()
      firstTextMs ??= lastTextMs
      text += event.delta
    }
    if (event.type === 'done' || event.type === 'error') answer = event.answer
  }
  const totalMs = elapsed()
  const verdictMs = lastTextMs === null ? null : totalMs - lastTextMs
  return { statusMs, sourcesMs, firstTextMs, verdictMs, totalMs, reranked, answer, text }
}
