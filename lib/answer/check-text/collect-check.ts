import type { CheckEvent, CheckResult } from '@/lib/domain/text-check'
import { isErrorCode } from '@/lib/errors/is-error-code'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** The whole result of a check that nobody watches. @throws what the check ended with */
export async function collectCheck(events: AsyncGenerator<CheckEvent>): Promise<CheckResult> {
  const result: Pick<CheckResult, 'text' | 'pieces' | 'sentences' | 'leastCover'> = {
    text: '',
    pieces: [],
    sentences: [],
    leastCover: 0,
  }
  for await (const event of events) {
    if (event.type === 'started') {
      result.text = event.text
      result.pieces = event.pieces
      result.leastCover = event.leastCover
    }
    if (event.type === 'checked') result.sentences.push(event.sentence)
    if (event.type === 'done') return { ...result, counts: event.counts, tookMs: event.tookMs }
    if (event.type === 'error') throw new FootnoteError(isErrorCode(event.error.code) ? event.error.code : 'internal')
  }
  // The caller went away: nobody reads this.
  throw new FootnoteError('answer_stopped')
}
