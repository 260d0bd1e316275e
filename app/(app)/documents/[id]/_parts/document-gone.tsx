import { FileX2 } from 'lucide-react'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageBody } from '@/components/ui/page-header'

export function DocumentGone() {
  return (
    <PageBody>
      <EmptyState
        icon={FileX2}
        title="This document is not here"
        action={
          <Link href="/documents" className={buttonClass('secondary')}>
            All documents
          </Link>
        }
      >
        It was deleted, or it is not shared with you.
      </EmptyState>
    </PageBody>
  )
}
