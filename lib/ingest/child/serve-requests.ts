import { readFile } from 'node:fs/promises'
import os from 'node:os'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import type { TokenCounter } from '@/lib/models/ports'
import { mediaTypes } from '../parse/media-types'
import type { ChildReply, ChildRequest, ReadOutcome } from './messages'
import { isMissingPart, readDocument } from './read-document'

/** Some PDFs reject a promise of their own a moment after their text was read. Waiting this long charges it to the right file. */
const settleMs = 20

/**
 * The parser process: takes requests from the parent and answers each with outcomes. An unhandled rejection or exception ends the
 * process with a `crashed` reply for the request at hand; the parent starts a new one.
 */
export function serveRequests(loadCounter: () => Promise<TokenCounter>): void {
  os.setPriority(10)
  let current = -1
  const crash = (): void => {
    if (process.connected) reply({ type: 'crashed', id: current })
    setTimeout(() => process.exit(70), 50)
  }
  process.on('unhandledRejection', crash)
  process.on('uncaughtException', crash)
  process.on('disconnect', () => process.exit(0))
  process.on('message', (request: ChildRequest) => {
    current = request.id
    void handle(request, loadCounter).then(
      (outcomes) => reply({ type: 'outcomes', id: request.id, outcomes, rssBytes: process.memoryUsage.rss() }),
      // Node remembers a failed import for as long as the process lives.
      (thrown: unknown) => (isMissingPart(thrown) ? reply({ type: 'incomplete', id: request.id }) : crash()),
    )
  })
  reply({ type: 'ready' })
}

async function handle(request: ChildRequest, loadCounter: () => Promise<TokenCounter>): Promise<ReadOutcome[]> {
  const countTokens = await loadCounter()
  if (request.type === 'read-file') {
    const outcome = await readOne(request, countTokens)
    if (request.file.mediaType === mediaTypes.pdf) await sleep(settleMs)
    return [outcome]
  }
  const outcomes: ReadOutcome[] = []
  for (const text of request.texts) outcomes.push(await readDocument(text, countTokens))
  return outcomes
}

async function readOne(
  { id, file }: Extract<ChildRequest, { type: 'read-file' }>,
  countTokens: TokenCounter,
): Promise<ReadOutcome> {
  let pages = { pagesDone: 0, pagesTotal: 0 }
  const bytes = await readFile(file.path).catch(() => null)
  if (!bytes) return { ok: false, stage: 'store', failure: { code: 'blob_missing', detail: null } }
  const outcome = await readDocument(
    { bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), ...file },
    countTokens,
    (stage) => reply({ type: 'progress', id, stage, ...pages }),
    (pagesDone, pagesTotal, stage = 'parse') => {
      pages = { pagesDone, pagesTotal }
      reply({ type: 'progress', id, stage, ...pages })
    },
  )
  await nextTurn()
  return outcome
}

function reply(message: ChildReply): void {
  process.send?.(message)
}
