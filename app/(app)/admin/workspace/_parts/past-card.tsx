import { FileCheck2 } from 'lucide-react'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { Card, CardHeader } from '@/components/ui/card'
import { AutoRefresh } from '../../_parts/auto-refresh'

export type PastCardProps = { name: string; finishedAt: Date | null; path: string }

/** The workspace in whose place this one is. */
export function PastCard({ name, finishedAt, path }: PastCardProps) {
  return (
    <Card>
      {finishedAt === null && <AutoRefresh everyMs={3000} />}
      <CardHeader
        title={finishedAt ? `${name} is deleted` : `${name} is being deleted`}
        description={
          finishedAt
            ? `Since ${finishedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC. This workspace was made in its place.`
            : 'Its doors are shut and its content is being removed. This workspace was made in its place.'
        }
        actions={
          <Link href={path} className={buttonClass('secondary', 'md')}>
            <FileCheck2 aria-hidden />
            Receipt
          </Link>
        }
      />
    </Card>
  )
}
