import { Skeleton } from '@/components/ui/skeleton'

export default function LoadingConversation() {
  return (
    <output aria-label="Loading the conversation" className="mx-auto block w-full max-w-3xl px-4 pt-6 sm:px-8 sm:pt-10">
      {[0, 1].map((turn) => (
        <div key={turn} className="grid gap-3 pb-14">
          <Skeleton className="h-6 w-3/5" />
          <Skeleton className="mt-2 h-4 w-full" />
          <Skeleton className="h-4 w-11/12" />
          <Skeleton className="h-4 w-2/3" />
        </div>
      ))}
    </output>
  )
}
