import { Skeleton } from '@/components/ui/skeleton'

export default function ChecksLoading() {
  return (
    <output className="grid gap-6">
      <span className="sr-only">Loading</span>
      <Skeleton className="h-20 w-full rounded-lg" />
      <Skeleton className="h-96 w-full rounded-lg" />
      <Skeleton className="h-56 w-full rounded-lg" />
    </output>
  )
}
