import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** Without a hosted model nothing that is written here reaches an answer. */
export function HostedNotice({ className = '' }: { className?: string }) {
  return (
    <Notice
      className={className}
      title="Prompts act on hosted models; none is connected"
      action={
        <Link className={buttonClass('secondary', 'sm')} href="/admin/models">
          Connect a model
        </Link>
      }
    >
      The local model quotes the documents and reads no prompt. Drafts can be written and reviewed meanwhile; eval and
      canary wait for a model.
    </Notice>
  )
}
