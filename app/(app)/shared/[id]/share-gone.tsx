import { Link2Off } from 'lucide-react'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageBody } from '@/components/ui/page-header'

/** A link that was ended, whose conversation was deleted, or that never was: all look the same, on purpose. */
export function ShareGone() {
  return (
    <PageBody>
      <EmptyState
        icon={Link2Off}
        title="This link does not work"
        action={
          <Link href="/" className={buttonClass('primary')}>
            Ask a new question
          </Link>
        }
      >
        Whoever shared the conversation stopped sharing it or deleted it, or the link is not complete. Ask them for
        another one.
      </EmptyState>
    </PageBody>
  )
}
