'use client'
import './globals.css'

/** When even the root layout fails: no parts of ours but the style sheet, since one of them may be what failed. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Footnote</title>
        <main className="mx-auto max-w-lg px-6 py-24">
          <h1 className="font-serif text-2xl font-semibold">Footnote could not start this page</h1>
          <p className="mt-3 text-muted">
            Something went wrong on our side. Try again; if it stays, tell an admin
            {error.digest ? ` and give this reference: ${error.digest}` : ''}.
          </p>
          <button
            type="button"
            onClick={reset}
            className="mt-6 h-9 rounded-md bg-ink px-4 text-sm font-medium text-on-ink"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  )
}
