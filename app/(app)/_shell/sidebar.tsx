'use client'
import { PanelLeftClose, Search, SquarePen, X } from 'lucide-react'
import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import { Wordmark } from '@/components/ui/logo'
import { Tooltip } from '@/components/ui/tooltip'
import { ConversationList } from './conversation-list'
import { navigationFor } from './navigation'
import { ProfileMenu, type ShellUser } from './profile-menu'
import { useShell } from './shell-context'
import { useCommandKey } from './use-command-key'
import type { useConversations } from './use-conversations'

export type SidebarProps = {
  user: ShellUser
  conversations: ReturnType<typeof useConversations>
  search: string
  onSearchChange: (search: string) => void
  /** Hides the sidebar: collapses it on a desk, closes the sheet on a phone. */
  onHide: () => void
  /** Told when a link was followed, so that a sheet can close. */
  onNavigate: () => void
}

export function Sidebar({ user, conversations, search, onSearchChange, onHide, onNavigate }: SidebarProps) {
  const { startNewQuestion, openPalette } = useShell()
  const pathname = usePathname()
  const router = useRouter()
  const commandKey = useCommandKey()
  const currentId = pathname.startsWith('/c/') ? (pathname.split('/')[2] ?? null) : null

  function remove(id: string) {
    void conversations.remove(id)
    if (id === currentId) {
      startNewQuestion()
      router.push('/')
    }
  }

  return (
    <div className="flex h-full flex-col bg-sunken">
      <div className="flex items-center justify-between py-3 pr-3 pl-4">
        <Link href="/" onClick={() => (startNewQuestion(), onNavigate())} className="rounded-sm">
          <Wordmark />
        </Link>
        <Tooltip label="Hide sidebar" side="right">
          <Button variant="ghost" size="icon-sm" aria-label="Hide sidebar" onClick={onHide}>
            <PanelLeftClose aria-hidden />
          </Button>
        </Tooltip>
      </div>
      <nav aria-label="Main" className="grid gap-0.5 px-2">
        <SideLink href="/" isCurrent={pathname === '/'} onClick={() => (startNewQuestion(), onNavigate())}>
          <SquarePen aria-hidden /> New question
        </SideLink>
        {navigationFor(user.role).map(({ href, label, icon: Icon }) => (
          <SideLink
            key={href}
            href={href}
            isCurrent={pathname === href || pathname.startsWith(`${href}/`)}
            onClick={onNavigate}
          >
            <Icon aria-hidden /> {label}
          </SideLink>
        ))}
      </nav>
      <div className="mt-4 flex items-center px-2">
        <label className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-muted focus-within:bg-surface focus-within:outline focus-within:outline-accent">
          <Search className="size-3.5 shrink-0" aria-hidden />
          <input
            type="text"
            value={search}
            onChange={(event) => onSearchChange(event.target.value)}
            placeholder="Find a conversation"
            aria-label="Find a conversation"
            className="min-w-0 flex-1 bg-transparent text-sm text-ink outline-none"
          />
          {search && (
            <button
              type="button"
              aria-label="Clear"
              onClick={() => onSearchChange('')}
              className="rounded-xs hover:text-ink"
            >
              <X className="size-3.5" aria-hidden />
            </button>
          )}
        </label>
      </div>
      {/* Scrolls by keyboard through its links. */}
      <div className="mt-1 min-h-0 flex-1 overflow-y-auto px-2">
        <ConversationList
          {...conversations}
          search={search}
          currentId={currentId}
          onRetry={() => void conversations.reload()}
          onRename={(id, title) => void conversations.rename(id, title)}
          onDelete={remove}
          onNavigate={onNavigate}
        />
      </div>
      <div className="flex items-center gap-1 border-t border-line p-2">
        <ProfileMenu user={user} onNavigate={onNavigate} />
        <Tooltip label="Commands" side="top">
          <button
            type="button"
            onClick={openPalette}
            aria-label="Commands"
            className="flex items-center gap-1 rounded-md p-2 hover:bg-hover [@media(hover:none)]:hidden"
          >
            <Kbd>{commandKey}</Kbd>
            <Kbd>K</Kbd>
          </button>
        </Tooltip>
      </div>
    </div>
  )
}

type SideLinkProps = { href: string; isCurrent: boolean; onClick: () => void; children: React.ReactNode }

function SideLink({ href, isCurrent, onClick, children }: SideLinkProps) {
  return (
    <Link
      href={href}
      onClick={onClick}
      aria-current={isCurrent ? 'page' : undefined}
      className={cn(
        'flex h-8.5 items-center gap-2.5 rounded-md px-2 text-sm font-medium transition-colors [&_svg]:size-4',
        isCurrent ? 'bg-hover text-ink' : 'text-muted hover:bg-hover/70 hover:text-ink',
      )}
    >
      {children}
    </Link>
  )
}
