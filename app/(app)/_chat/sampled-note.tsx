import Link from 'next/link'

/** Below the question box, where the workspace lets reviewers see answers that nobody rated. */
export function SampledNote() {
  return (
    <p className="mt-2 px-2 text-center text-xs text-pretty text-muted">
      Reviewers may read a sample of questions and answers, without names.{' '}
      <Link className="underline underline-offset-2 hover:text-ink" href="/profile#who-reads">
        What that means
      </Link>
    </p>
  )
}
