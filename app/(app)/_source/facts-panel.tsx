import { Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { DocumentFacts } from './document-facts'
import type { Source } from './source-document'

export type FactsProps = { source: Source; upkeep: ReactNode }

const title = 'About this document'

/** The facts beside the text, where there is room for both. */
export function FactsPanel({ source, upkeep }: FactsProps) {
  return (
    <aside
      aria-label="Facts"
      className="w-72 shrink-0 overflow-y-auto border-l border-line bg-surface p-5 max-lg:hidden"
    >
      {upkeep}
      <h2 className="mb-3 text-sm font-semibold">{title}</h2>
      <DocumentFacts source={source} />
    </aside>
  )
}

/** The same on a small screen: a button that lays them over the text. Another revision closes it. */
export function FactsSheet({ source, upkeep }: FactsProps) {
  return (
    <Sheet
      key={source.content.revisionId}
      side="bottom"
      title={title}
      trigger={
        <Button variant="ghost" size="icon-sm" aria-label="Facts" className="lg:hidden">
          <Info aria-hidden />
        </Button>
      }
    >
      {upkeep}
      <DocumentFacts source={source} />
    </Sheet>
  )
}
