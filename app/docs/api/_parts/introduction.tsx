import { whoReads } from '@/app/api/v1/_lib/openapi-document'
import { Code } from './code'

/** A file and not a page: a Link would try to render it. */
const specification = '/api/v1/openapi.json'

export function Introduction() {
  return (
    <header className="grid max-w-2xl gap-3 text-base text-pretty">
      <h1 className="text-2xl font-semibold tracking-tight">The interface for programs, version 1</h1>
      <p>
        A change here is a new field or a new version; nothing is renamed or taken away. The machine-readable form is{' '}
        <a href={specification} className="text-accent underline">
          openapi.json
        </a>{' '}
        (OpenAPI 3.1), made from the schemas that parse the requests.
      </p>
      <p>
        Send a key from your profile as <Inline>Authorization: Bearer fn_…</Inline>. It acts with your rights, no more,
        and can be revoked at any time. Whoever runs the server can also print one:
      </p>
      <Code text="npm run -s api-key -- --email admin@example.com --name connector" />
      <p>
        Failures are <Inline>application/problem+json</Inline> with a stable <Inline>code</Inline>, a sentence for
        people and the request id that is also in the server’s log. Changes take an <Inline>Idempotency-Key</Inline>:
        repeated within a day, it gives the first answer again. Requests are counted per person;{' '}
        <Inline>RateLimit-*</Inline> headers say what is left, and <Inline>429</Inline> comes with{' '}
        <Inline>Retry-After</Inline>. Lists come in pages: pass <Inline>nextCursor</Inline> as <Inline>cursor</Inline>{' '}
        until it is null.
      </p>
      <p>{whoReads}</p>
    </header>
  )
}

function Inline({ children }: { children: string }) {
  return <code className="rounded-xs bg-sunken px-1 py-0.5 font-mono text-[0.85em]">{children}</code>
}
