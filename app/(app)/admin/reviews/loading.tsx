import { Skeleton } from '@/components/ui/skeleton'

export default function ReviewsLoading() {
  return (
    <output className="grid gap-6">
      <span className="sr-only">Loading</span>
      <Skeleton className="h-24 w-full rounded-lg" />
      <Skeleton className="h-36 w-full rounded-lg" />
      <Skeleton className="h-56 w-full rounded-lg" />
    </output>
  )
}
