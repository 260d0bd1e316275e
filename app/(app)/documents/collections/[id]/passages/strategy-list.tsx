import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import type { ChunkStrategy } from '@/lib/domain/chunking'
import type { CuttingFigures } from '@/lib/ingest/chunking/preview-chunking'
import { strategyWords } from './strategy-words'

export type StrategyListProps = {
  figures: readonly CuttingFigures[]
  chosen: ChunkStrategy
  inUse: ChunkStrategy
  hrefOf: (strategy: ChunkStrategy) => string
}

/** The ways of cutting with what each makes of the document: choosing one shows its passages. */
export function StrategyList({ figures, chosen, inUse, hrefOf }: StrategyListProps) {
  return (
    <ul aria-label="Ways to cut" className="grid gap-2">
      {figures.map(({ strategy, passages, mean, shortest, longest }) => (
        <li key={strategy}>
          <Link
            href={hrefOf(strategy)}
            scroll={false}
            aria-current={strategy === chosen ? 'true' : undefined}
            className={cn(
              'flex flex-wrap items-baseline gap-x-6 gap-y-1 rounded-lg border border-line bg-surface px-4 py-3 text-sm transition-colors hover:bg-hover',
              strategy === chosen && 'border-accent bg-accent-soft hover:bg-accent-soft',
            )}
          >
            <span className="min-w-0 flex-1 basis-72">
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
                {strategyWords[strategy].name}
                {strategy === inUse && <Badge tone="accent">In use</Badge>}
              </span>
              <span className="mt-0.5 block text-pretty text-muted">{strategyWords[strategy].explanation}</span>
            </span>
            <span className="tabular basis-full text-muted sm:basis-auto sm:text-right">
              <span className="font-medium text-ink">
                {passages.toLocaleString('en-GB')} {passages === 1 ? 'passage' : 'passages'}
              </span>
              <span className="sm:hidden"> · </span>
              <span className="sm:block">{describeSizes({ mean, shortest, longest })}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function describeSizes({ mean, shortest, longest }: Pick<CuttingFigures, 'mean' | 'shortest' | 'longest'>): string {
  if (shortest === longest) return `${mean} tokens`
  return `${mean} tokens on average, ${shortest} to ${longest}`
}
