import { MessageSquareOff } from 'lucide-react'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageBody } from '@/components/ui/page-header'

/** A link to a conversation that was deleted or is someone else's: both look the same, on purpose. */
export function ConversationGone() {
  return (
    <PageBody>
      <EmptyState
        icon={MessageSquareOff}
        title="This conversation is not here"
        action={
          <Link href="/" className={buttonClass('primary')}>
            Ask a new question
          </Link>
        }
      >
        It was deleted, or it belongs to someone else. Conversations are private to the person who asked.
      </EmptyState>
    </PageBody>
  )
}
