import { readEnv } from '@/lib/config/env'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { prepareLocalModels } from '@/lib/models/local/prepare-local-models'

/** Gets the two local models before the first start. Without them the product runs by keyword only, so this never fails a start. */
/** start.mjs adds nothing to this exit code. */
const toldAlready = 78
const isTerminal = process.stdout.isTTY
let lastPrinted = ''
const outcome = await prepareLocalModels(readSettings(), (progress) => {
  const share = progress.totalBytes > 0 ? Math.floor((100 * progress.doneBytes) / progress.totalBytes) : 0
  const line = `Fetching local models: ${progress.file} ${isTerminal ? share : share - (share % 25)} %`
  if (line === lastPrinted) return
  lastPrinted = line
  process.stdout.write(isTerminal ? `\r${line}   ${share === 100 ? '\n' : ''}` : `${line}\n`)
})
if (!outcome.ready) {
  process.stdout.write(
    `\nThe local models are not available: ${outcome.reason ?? 'unknown reason'}\nSearch works by keyword only until they are. The next start tries again.\n`,
  )
}

/** The first process of a start that reads the settings: a wrong one is told in one line. */
function readSettings() {
  try {
    return readEnv()
  } catch (error) {
    if (!(error instanceof FootnoteError)) throw error
    process.stderr.write(`\nFootnote cannot start: ${error.message} (${error.code})\n`)
    return process.exit(toldAlready)
  }
}
