'use client'
import { Ellipsis, Link2, Pencil, Trash2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { DropdownMenu, MenuItem } from '@/components/ui/dropdown-menu'
import { controlClass } from '@/components/ui/input'
import type { ConversationItem } from './conversation'

// Few conversations are shared: it comes with the first that is.
const ShareDialog = dynamic(() => import('../_chat/share/share-dialog').then((module) => module.ShareDialog))

export type ConversationRowProps = {
  item: ConversationItem
  isCurrent: boolean
  onRename: (title: string) => void
  onDelete: () => void
  onNavigate: () => void
}

export function ConversationRow({ item, isCurrent, onRename, onDelete, onNavigate }: ConversationRowProps) {
  const [renaming, setRenaming] = useState(false)
  const [sharing, setSharing] = useState<boolean | null>(null)
  if (renaming) {
    return (
      <li>
        <TitleEditor
          title={item.title}
          onDone={(title) => {
            setRenaming(false)
            if (title && title !== item.title) onRename(title)
          }}
        />
      </li>
    )
  }
  return (
    <li className={cn('group flex items-center rounded-md pr-1', isCurrent ? 'bg-hover' : 'hover:bg-hover/70')}>
      <Link
        href={`/c/${item.id}`}
        prefetch={false}
        onClick={onNavigate}
        aria-current={isCurrent ? 'page' : undefined}
        title={item.title}
        className={cn(
          'min-w-0 flex-1 truncate rounded-md px-2 py-1.5 text-sm',
          isCurrent ? 'font-medium text-ink' : 'text-muted group-hover:text-ink',
        )}
      >
        {item.title}
      </Link>
      <DropdownMenu
        trigger={
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={`Actions for ${item.title}`}
            className="size-6 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 data-[state=open]:opacity-100 [@media(hover:hover)]:not-group-hover:not-focus-visible:not-data-[state=open]:opacity-0"
          >
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {/* The menu gives focus back to its trigger when it closes; the editor takes it one turn later. */}
        <MenuItem onSelect={() => setTimeout(() => setRenaming(true))}>
          <Pencil aria-hidden /> Rename
        </MenuItem>
        <MenuItem onSelect={() => setTimeout(() => setSharing(true))}>
          <Link2 aria-hidden /> Share…
        </MenuItem>
        <MenuItem danger onSelect={onDelete}>
          <Trash2 aria-hidden /> Delete
        </MenuItem>
      </DropdownMenu>
      {sharing !== null && (
        <ShareDialog conversationId={item.id} title={item.title} open={sharing} onOpenChange={setSharing} />
      )}
    </li>
  )
}

/** Enter or leaving the field keeps the title, Esc does not. */
function TitleEditor({ title, onDone }: { title: string; onDone: (title: string | null) => void }) {
  const [text, setText] = useState(title)
  return (
    <input
      // It opens because the reader chose "Rename".
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      aria-label="Title of the conversation"
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => onDone(text.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onDone(text.trim())
        if (event.key === 'Escape') {
          event.stopPropagation()
          onDone(null)
        }
      }}
      className={cn(controlClass, 'h-8 px-2 text-sm')}
    />
  )
}
