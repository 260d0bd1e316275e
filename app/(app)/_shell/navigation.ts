import {
  BadgeCheck,
  Bookmark,
  ChartNoAxesColumn,
  FileText,
  FlaskConical,
  Inbox,
  MessageCircleQuestionMark,
  ScanText,
  Search,
  type LucideIcon,
} from 'lucide-react'
import type { Role } from '@/lib/domain/scope'

export type NavigationItem = { href: string; label: string; icon: LucideIcon; roles: readonly Role[]; words: string }

const everyone: readonly Role[] = ['admin', 'reviewer', 'member']

/** The pages of the product. `words` are what else someone may type to find one in the palette. */
export const navigation: readonly NavigationItem[] = [
  { href: '/search', label: 'Search', icon: Search, roles: everyone, words: 'find passages' },
  {
    href: '/saved',
    label: 'Saved questions',
    icon: Bookmark,
    roles: everyone,
    words: 'kept bookmarks watch answer changed',
  },
  { href: '/check', label: 'Check a text', icon: ScanText, roles: everyone, words: 'verify facts draft sentences' },
  { href: '/documents', label: 'Documents', icon: FileText, roles: everyone, words: 'files upload collections' },
  { href: '/admin/feedback', label: 'Feedback', icon: Inbox, roles: ['reviewer'], words: 'ratings review inbox' },
  {
    href: '/admin/unanswered',
    label: 'Unanswered',
    icon: MessageCircleQuestionMark,
    roles: ['reviewer'],
    words: 'questions requests refused gaps',
  },
  {
    href: '/admin/verified',
    label: 'Verified',
    icon: BadgeCheck,
    roles: ['reviewer'],
    words: 'pinned answers variants sources changed',
  },
  { href: '/admin/evals', label: 'Evals', icon: FlaskConical, roles: ['reviewer'], words: 'golden set quality runs' },
  {
    href: '/admin',
    label: 'Admin',
    icon: ChartNoAxesColumn,
    roles: ['admin'],
    words: 'overview',
  },
]

export function navigationFor(role: Role): readonly NavigationItem[] {
  return navigation.filter((item) => item.roles.includes(role))
}
