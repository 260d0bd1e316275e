import { FileText, X } from 'lucide-react'
import { Tooltip } from '@/components/ui/tooltip'
import type { AskedDocument } from './chat-context'

export type AskedDocumentsProps = {
  documents: readonly AskedDocument[]
  onDocumentsChange: (documents: readonly AskedDocument[]) => void
}

/** Above the question: the documents that it is asked of alone, each of which can be taken away. */
export function AskedDocuments({ documents, onDocumentsChange }: AskedDocumentsProps) {
  if (documents.length === 0) return null
  return (
    <ul aria-label="Only asked in" className="flex flex-wrap gap-1.5 px-3 pt-3">
      {documents.map(({ id, title }) => (
        <li
          key={id}
          className="flex h-7 max-w-full min-w-0 items-center gap-1.5 rounded-md border border-line bg-sunken pr-0.5 pl-2 text-sm"
        >
          <FileText className="size-3.5 shrink-0 text-muted" aria-hidden />
          <span className="min-w-0 truncate">{title}</span>
          <Tooltip label="Ask all documents again" side="top">
            <button
              type="button"
              aria-label={`No longer ask ${title} alone`}
              onClick={() => onDocumentsChange(documents.filter((one) => one.id !== id))}
              className="relative grid size-6 shrink-0 place-items-center rounded-sm text-muted transition-colors after:absolute after:-inset-y-2 after:-right-1 after:-left-0.5 hover:bg-hover hover:text-ink"
            >
              <X className="size-3.5" aria-hidden />
            </button>
          </Tooltip>
        </li>
      ))}
    </ul>
  )
}
