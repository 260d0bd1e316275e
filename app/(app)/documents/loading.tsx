import { PageBody } from '@/components/ui/page-header'
import { Skeleton } from '@/components/ui/skeleton'

export default function Loading() {
  return (
    <PageBody wide>
      <Skeleton className="h-8 w-32" />
      <Skeleton className="mt-6 h-11 w-full" />
      <div className="mt-14 grid gap-3">
        {[0, 1, 2, 3].map((row) => (
          <Skeleton key={row} className="h-14 w-full" />
        ))}
      </div>
    </PageBody>
  )
}
