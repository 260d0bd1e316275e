'use client'
import { CircleAlert } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageBody } from '@/components/ui/page-header'

/** `digest` is the name under which the server logged the failure; the message itself stays on the server. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <PageBody>
      <EmptyState
        icon={CircleAlert}
        title="This page could not be shown"
        action={
          <>
            <Button variant="primary" onClick={reset}>
              Try again
            </Button>
            <Button onClick={() => location.assign('/')}>Start page</Button>
          </>
        }
      >
        Something went wrong on our side; nothing you wrote is lost. If it stays, tell an admin
        {error.digest ? ` and give this reference: ${error.digest}` : ''}.
      </EmptyState>
    </PageBody>
  )
}
