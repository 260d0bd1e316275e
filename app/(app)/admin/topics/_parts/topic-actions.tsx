import { BadgeCheck, FilePlus2, Inbox, PenLine } from 'lucide-react'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import type { Topic } from '@/lib/domain/topic'
import { linkOfExample } from './link-of-example'

/** What can be done about a subject: bring what is missing, or answer where somebody waits. */
export function TopicActions({ topic, mayUpload }: { topic: Topic; mayUpload: boolean }) {
  const waiting = topic.examples.find(({ request }) => request?.isOpen)
  const rated = topic.examples.find((example) => linkOfExample(example).place === 'feedback')
  return (
    <div className="flex flex-wrap gap-2">
      {mayUpload && (
        <Link className={buttonClass('secondary', 'sm')} href="/documents">
          <FilePlus2 aria-hidden /> Add a document
        </Link>
      )}
      {waiting && (
        <Link className={buttonClass('secondary', 'sm')} href={linkOfExample(waiting).href}>
          <PenLine aria-hidden /> Write an answer
        </Link>
      )}
      {rated && (
        <Link className={buttonClass('secondary', 'sm')} href={linkOfExample(rated).href}>
          <Inbox aria-hidden /> Open in the inbox
        </Link>
      )}
      <Link className={buttonClass('ghost', 'sm')} href="/">
        <BadgeCheck aria-hidden /> Ask it yourself and pin the answer
      </Link>
    </div>
  )
}
