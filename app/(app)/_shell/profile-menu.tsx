'use client'
import { LogOut, MessageSquareReply, Monitor, Moon, Sun, UserRound } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import type { Role } from '@/lib/domain/scope'
import { applyTheme, chosenTheme } from '@/components/theme/apply-theme'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { DropdownMenu, MenuItem, MenuLabel, MenuRadioGroup, MenuSeparator } from '@/components/ui/dropdown-menu'
import { signOut } from './sign-out'

export type ShellUser = {
  name: string
  email: string
  role: Role
  /** Replies, and documents that wait for their owner, that were not seen. */ unread: number
}

const themeOptions = [
  { value: 'system', icon: Monitor, words: 'As the system' },
  { value: 'light', icon: Sun, words: 'Light' },
  { value: 'dark', icon: Moon, words: 'Dark' },
] as const

const notices = (count: number): string => (count === 1 ? '1 new notice' : `${count} new notices`)

/** Who is signed in; theme, profile, sign out. */
export function ProfileMenu({ user, onNavigate }: { user: ShellUser; onNavigate: () => void }) {
  return (
    <DropdownMenu
      side="top"
      align="start"
      className="w-60"
      trigger={
        <button
          type="button"
          aria-label={user.unread > 0 ? `Account of ${user.name}, ${notices(user.unread)}` : `Account of ${user.name}`}
          className="flex min-w-0 flex-1 items-center gap-2.5 rounded-md p-1.5 text-left hover:bg-hover"
        >
          <Avatar name={user.name} />
          <span className="min-w-0 flex-1 truncate text-sm font-medium">{user.name}</span>
          {user.unread > 0 && <Badge tone="accent">{user.unread}</Badge>}
        </button>
      }
    >
      <MenuLabel>{user.email}</MenuLabel>
      <MenuItem asChild>
        <Link href="/profile" onClick={onNavigate}>
          <UserRound aria-hidden /> Profile
        </Link>
      </MenuItem>
      {user.unread > 0 && (
        <MenuItem asChild>
          <Link href="/profile#feedback" onClick={onNavigate}>
            <MessageSquareReply aria-hidden /> {notices(user.unread)}
          </Link>
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuLabel>Theme</MenuLabel>
      <ThemeChoice />
      <MenuSeparator />
      <MenuItem onSelect={() => void signOut()}>
        <LogOut aria-hidden /> Sign out
      </MenuItem>
    </DropdownMenu>
  )
}

/** Mounted anew each time the menu opens: the command palette changes the theme too. */
function ThemeChoice() {
  const [theme, setTheme] = useState(chosenTheme)
  return (
    <MenuRadioGroup
      value={theme}
      onValueChange={(value) => {
        const next = themeOptions.find((option) => option.value === value)?.value ?? 'system'
        setTheme(next)
        applyTheme(next)
      }}
      options={themeOptions.map(({ value, icon: Icon, words }) => ({
        value,
        label: (
          <>
            <span className="flex-1">{words}</span>
            <Icon aria-hidden />
          </>
        ),
      }))}
    />
  )
}
