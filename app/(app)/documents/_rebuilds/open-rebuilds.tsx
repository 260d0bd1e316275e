import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { OpenRebuild } from './read-open-rebuilds'

/** Collections that are being rebuilt, with where each stands and the way to it. */
export function OpenRebuilds({ rebuilds }: { rebuilds: readonly OpenRebuild[] }) {
  return rebuilds.map(({ id, collectionId, collectionName, title, detail, isWaiting }) => (
    <Notice
      key={id}
      tone={isWaiting ? 'warn' : 'info'}
      title={`“${collectionName}”: ${title.toLowerCase()}`}
      action={
        <Link className={buttonClass('secondary', 'sm')} href={`/documents/collections/${collectionId}/passages`}>
          To the rebuild
        </Link>
      }
    >
      {detail}
    </Notice>
  ))
}
