import { ChevronRight } from 'lucide-react'
import { folderTrail } from './folder-name'

export type FolderPathProps = {
  root: string
  folder: string | undefined
  onOpen: (path: string | undefined) => void
}

/** Where one is among the folders, and the way back up. */
export function FolderPath({ root, folder, onOpen }: FolderPathProps) {
  const trail = [{ name: root, path: undefined }, ...folderTrail(folder ?? '')]
  return (
    <nav aria-label="Folder" className="min-w-0">
      <ol className="flex flex-wrap items-center gap-1 text-sm">
        {trail.map(({ name, path }, i) => {
          const isHere = i === trail.length - 1
          return (
            <li key={path ?? ''} className="flex min-w-0 items-center gap-1">
              {i > 0 && <ChevronRight className="size-3.5 shrink-0 text-faint" aria-hidden />}
              <button
                type="button"
                aria-current={isHere ? 'page' : undefined}
                onClick={() => onOpen(path)}
                className="max-w-56 truncate rounded-sm px-1 py-0.5 text-muted hover:text-ink aria-[current]:font-medium aria-[current]:text-ink"
              >
                {name}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
