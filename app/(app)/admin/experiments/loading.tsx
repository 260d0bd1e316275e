import { Skeleton } from '@/components/ui/skeleton'

export default function Loading() {
  return (
    <output className="grid gap-6">
      <span className="sr-only">Loading</span>
      <Skeleton className="h-8 w-40" />
      <Skeleton className="h-24 rounded-lg" />
      <Skeleton className="h-64 rounded-lg" />
    </output>
  )
}
