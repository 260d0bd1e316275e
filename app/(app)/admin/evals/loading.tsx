import { Skeleton } from '@/components/ui/skeleton'

export default function Loading() {
  return (
    <output className="grid gap-6">
      <span className="sr-only">Loading</span>
      <Skeleton className="h-8 w-40" />
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {Array.from({ length: 6 }, (_, index) => (
          <Skeleton key={index} className="h-44 rounded-lg" />
        ))}
      </div>
      <Skeleton className="h-64 rounded-lg" />
    </output>
  )
}
