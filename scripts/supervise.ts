import { readEnv } from '@/lib/config/env'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { onShutdown } from '@/lib/runtime/child-lifecycle'
import { runProduct } from '@/lib/runtime/supervisor/run-product'
import { FatalChildError } from '@/lib/runtime/supervisor/supervise-child'

function explain(error: unknown): string {
  if (error instanceof FootnoteError) return `${error.message} (${error.code})`
  if (error instanceof FatalChildError) return `${error.detail} (${error.code})`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function fail(error: unknown): never {
  process.stderr.write(`\nFootnote cannot start: ${explain(error)}\n`)
  process.exit(1)
}

try {
  const env = readEnv()
  let stop: () => Promise<void> = () => Promise.resolve()
  const onFatal = (error: FatalChildError): void => {
    void stop().then(() => fail(error))
  }
  const product = await runProduct(env, onFatal)
  stop = () => product.stop()
  onShutdown(stop, 20_000)
  process.stdout.write(
    `\n  Footnote is ready: ${env.FOOTNOTE_URL ?? `http://localhost:${env.PORT}`}\n  Ctrl-C stops it.\n\n`,
  )
} catch (error) {
  fail(error)
}
