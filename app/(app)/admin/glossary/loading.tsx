import { Skeleton } from '@/components/ui/skeleton'

export default function GlossaryLoading() {
  return (
    <output className="grid gap-6">
      <span className="sr-only">Loading</span>
      <Skeleton className="h-20 w-full rounded-lg" />
      <Skeleton className="h-[36rem] w-full rounded-lg" />
    </output>
  )
}
