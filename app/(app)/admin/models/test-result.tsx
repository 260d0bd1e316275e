import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react'
import { formatDuration } from '@/lib/domain/format-figures'
import type { TestedModel } from '@/lib/models/ports'
import { describeFailure } from './describe-failure'
import type { TestState } from './use-provider-tests'

/** What the last test said, in a line that screen readers hear when it changes. */
export function TestResult({ test }: { test: TestState | undefined }) {
  return (
    <p
      aria-live="polite"
      className="flex items-start gap-2 text-sm empty:hidden [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0"
    >
      {test && <Words test={test} />}
    </p>
  )
}

function Words({ test }: { test: TestState }) {
  if (test.state === 'running')
    return (
      <>
        <LoaderCircle className="animate-spin text-muted" aria-hidden />
        <span className="text-muted">Asking each model for a little…</span>
      </>
    )
  const { result } = test
  if (!result.ok)
    return (
      <>
        <CircleAlert className="text-danger" aria-hidden />
        <span className="text-danger">{describeFailure(result)}</span>
      </>
    )
  return (
    <>
      <CircleCheck className="text-accent" aria-hidden />
      <span>{result.tested.map(describeTested).join(' ')}</span>
    </>
  )
}

function describeTested({ model, firstTokenMs, totalMs }: TestedModel): string {
  const time =
    firstTokenMs === null
      ? `after ${formatDuration(totalMs)}`
      : `first token after ${formatDuration(firstTokenMs)}, all after ${formatDuration(totalMs)}`
  return `${model} works: ${time}.`
}
