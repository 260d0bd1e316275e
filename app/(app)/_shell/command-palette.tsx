'use client'
import { Command } from 'cmdk'
import { ChartNoAxesColumn, MessageSquare, Monitor, Moon, SquarePen, Sun, UserRound } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Role } from '@/lib/domain/scope'
import { applyTheme } from '@/components/theme/apply-theme'
import { adminGroupsFor } from './admin-pages'
import type { ConversationItem } from './conversation'
import { navigationFor } from './navigation'
import { useShell } from './shell-context'

export type CommandPaletteProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  role: Role
  conversations: readonly ConversationItem[]
}

/** Everything by name: conversations, pages, actions. Loaded when it is first opened. */
export function CommandPalette({ open, onOpenChange, role, conversations }: CommandPaletteProps) {
  const router = useRouter()
  const { startNewQuestion } = useShell()
  const run = (action: () => void) => () => {
    onOpenChange(false)
    action()
  }
  const go = (href: string) => run(() => router.push(href))
  return (
    <Command.Dialog
      open={open}
      onOpenChange={onOpenChange}
      label="Commands"
      loop
      overlayClassName="fixed inset-0 z-40 animate-fade-in bg-scrim"
      contentClassName="fixed top-[14dvh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-xl border border-line bg-surface shadow-float outline-none"
    >
      <Command.Input
        placeholder="Find a conversation, a page, an action…"
        className="h-12 w-full border-b border-line bg-transparent px-4 text-base outline-none"
      />
      <Command.List className="max-h-[50dvh] overflow-y-auto p-1.5 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted">
        <Command.Empty className="px-3 py-6 text-center text-sm text-muted">Nothing by that name.</Command.Empty>
        <Command.Group heading="Go to">
          <Item
            icon={<SquarePen aria-hidden />}
            label="New question"
            onSelect={run(() => {
              startNewQuestion()
              router.push('/')
            })}
          />
          {navigationFor(role).map(({ href, label, icon: Icon, words }) => (
            <Item key={href} icon={<Icon aria-hidden />} label={label} keywords={[words]} onSelect={go(href)} />
          ))}
          <Item
            icon={<UserRound aria-hidden />}
            label="Profile"
            keywords={['account password keys']}
            onSelect={go('/profile')}
          />
        </Command.Group>
        {role === 'admin' && (
          <Command.Group heading="Admin">
            {adminGroupsFor(role)
              .flatMap(({ pages }) => pages)
              .map(({ href, label, words = '' }) => (
                <Item
                  key={href}
                  icon={<ChartNoAxesColumn aria-hidden />}
                  label={label}
                  keywords={[words]}
                  onSelect={go(href)}
                />
              ))}
          </Command.Group>
        )}
        {conversations.length > 0 && (
          <Command.Group heading="Conversations">
            {conversations.map((item) => (
              <Item
                key={item.id}
                value={`${item.title} ${item.id}`}
                icon={<MessageSquare aria-hidden />}
                label={item.title}
                onSelect={go(`/c/${item.id}`)}
              />
            ))}
          </Command.Group>
        )}
        <Command.Group heading="Theme">
          <Item icon={<Sun aria-hidden />} label="Light theme" onSelect={run(() => applyTheme('light'))} />
          <Item icon={<Moon aria-hidden />} label="Dark theme" onSelect={run(() => applyTheme('dark'))} />
          <Item icon={<Monitor aria-hidden />} label="Theme as the system" onSelect={run(() => applyTheme('system'))} />
        </Command.Group>
      </Command.List>
    </Command.Dialog>
  )
}

type ItemProps = { icon: ReactNode; label: string; value?: string; keywords?: string[]; onSelect: () => void }

function Item({ icon, label, value = label, keywords, onSelect }: ItemProps) {
  return (
    <Command.Item
      value={value}
      {...(keywords ? { keywords } : {})}
      onSelect={onSelect}
      className="flex h-9 cursor-default items-center gap-2.5 rounded-md px-2 text-sm data-[selected=true]:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted"
    >
      {icon}
      <span className="truncate">{label}</span>
    </Command.Item>
  )
}
