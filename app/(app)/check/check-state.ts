import type { CheckedSentence, CheckEvent, SentenceVerdict, TextPiece } from '@/lib/domain/text-check'
import type { TurnProblem } from '../_chat/turn'

/** One check as far as it is known in this browser. */
export type CheckState = {
  readonly status: 'idle' | 'running' | 'done' | 'stopped' | 'failed'
  readonly text: string
  readonly pieces: readonly TextPiece[]
  readonly sentences: readonly CheckedSentence[]
  readonly leastCover: number
  readonly tookMs: number | null
  readonly problem: TurnProblem | null
}

export const noCheck: CheckState = {
  status: 'idle',
  text: '',
  pieces: [],
  sentences: [],
  leastCover: 0,
  tookMs: null,
  problem: null,
}

export function applyCheckEvent(state: CheckState, event: CheckEvent): CheckState {
  switch (event.type) {
    case 'started':
      return { ...state, text: event.text, pieces: event.pieces, leastCover: event.leastCover }
    case 'checked':
      return { ...state, sentences: [...state.sentences, event.sentence] }
    case 'done':
      return { ...state, status: 'done', tookMs: event.tookMs }
    default:
      return { ...state, status: 'failed', problem: event.error }
  }
}

/** How many sentences have each verdict so far. */
export function countVerdicts(sentences: readonly CheckedSentence[]): Record<SentenceVerdict, number> {
  const counts = { supported: 0, contradicted: 0, unsupported: 0, nothing_found: 0 }
  for (const { verdict } of sentences) counts[verdict] += 1
  return counts
}

/** A piece of the text as it is drawn: one that was checked, is being checked, or is only shown. */
export type DrawnPiece = {
  readonly start: number
  readonly text: string
  readonly sentence: CheckedSentence | null
  readonly isWaiting: boolean
}

/** The whole text in order, no character lost, cut at the sentences. */
export function drawPieces({ text, pieces, sentences, status }: CheckState): DrawnPiece[] {
  const checked = new Map(sentences.map((sentence) => [sentence.index, sentence]))
  const drawn: DrawnPiece[] = []
  let at = 0
  const push = (end: number, sentence: CheckedSentence | null, isWaiting: boolean): void => {
    if (end > at) drawn.push({ start: at, text: text.slice(at, end), sentence, isWaiting })
    at = Math.max(at, end)
  }
  for (const piece of pieces) {
    push(piece.start, null, false)
    const sentence = checked.get(piece.index) ?? null
    push(piece.end, sentence, piece.isClaim && sentence === null && status === 'running')
  }
  push(text.length, null, false)
  return drawn
}
