import { Skeleton } from '@/components/ui/skeleton'

export default function ScorecardLoading() {
  return (
    <output className="grid gap-6">
      <span className="sr-only">Loading</span>
      <Skeleton className="h-24 w-full rounded-lg" />
      <Skeleton className="h-[46rem] w-full rounded-lg" />
      <Skeleton className="h-44 w-full rounded-lg" />
    </output>
  )
}
