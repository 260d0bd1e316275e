import Link from 'next/link'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'

/** Something that waits for the reader: what became of a question of theirs, or a document that they answer for. */
export type NoticeItem = {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly isNew: boolean
  readonly reply: ReactNode
}

export type NoticesCardProps = { title: string; description: string; items: readonly NoticeItem[] }

/** Notices to the reader, each under its title, which opens what it is about. */
export function NoticesCard({ title, description, items }: NoticesCardProps) {
  if (items.length === 0) return null
  return (
    <Card>
      <CardHeader title={title} description={description} />
      <CardBody>
        <ul className="divide-y divide-line rounded-md border border-line">
          {items.map(({ id, title: about, href, isNew, reply }) => (
            <li key={id} className="px-3 py-2.5 text-sm">
              <p className="flex items-start justify-between gap-3">
                <Link className="min-w-0 font-medium break-words hover:text-accent" href={href}>
                  {about}
                </Link>
                {isNew && <Badge tone="accent">New</Badge>}
              </p>
              <div className="mt-1.5">{reply}</div>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
