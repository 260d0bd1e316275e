'use client'
import dynamic from 'next/dynamic'
import { PanelLeft } from 'lucide-react'
import { usePathname, useRouter } from 'next/navigation'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Wordmark } from '@/components/ui/logo'
import { Toaster } from '@/components/ui/toast'
import { OfflineBanner } from './offline-banner'
import type { ShellUser } from './profile-menu'
import { saveSidebar } from './save-sidebar'
import { ShellContext } from './shell-context'
import { Sidebar } from './sidebar'
import { useConversations } from './use-conversations'
import { useShortcuts } from './use-shortcuts'

// Only small screens open the menu as a sheet.
const Sheet = dynamic(() => import('@/components/ui/sheet').then((module) => module.Sheet), { ssr: false })
const CommandPalette = dynamic(() => import('./command-palette').then((module) => module.CommandPalette), {
  ssr: false,
})

export type AppShellProps = { user: ShellUser; sidebarHidden: boolean; children: ReactNode }

/** Sidebar and page. The sidebar collapses on a desk and is a sheet on a phone. */
export function AppShell({ user, sidebarHidden, children }: AppShellProps) {
  const [hidden, setHidden] = useState(sidebarHidden)
  const [sheet, setSheet] = useState(false)
  const [palette, setPalette] = useState<'never' | 'open' | 'closed'>('never')
  const [search, setSearch] = useState('')
  const [questionNumber, setQuestionNumber] = useState(0)
  const conversations = useConversations(search.trim())
  const { reload } = conversations
  const router = useRouter()
  const pathname = usePathname()

  const hide = useCallback((next: boolean) => {
    setHidden(next)
    saveSidebar(next)
  }, [])
  const openPalette = useCallback(() => setPalette('open'), [])
  const startNewQuestion = useCallback(() => setQuestionNumber((number) => number + 1), [])
  const compose = useCallback(() => {
    if (pathname === '/' || pathname.startsWith('/c/')) window.dispatchEvent(new Event('footnote:focus-composer'))
    else router.push('/')
  }, [pathname, router])
  useShortcuts({ onPalette: openPalette, onCompose: compose })

  const context = useMemo(
    () => ({
      refreshConversations: () => void reload(),
      startNewQuestion,
      questionNumber,
      openSidebar: () => setSheet(true),
      openPalette,
    }),
    [reload, startNewQuestion, questionNumber, openPalette],
  )
  const sidebar = { user, conversations, search, onSearchChange: setSearch }
  return (
    <ShellContext value={context}>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-surface focus:px-3 focus:py-2"
      >
        Skip to content
      </a>
      <div className="flex h-dvh flex-col">
        <OfflineBanner />
        <div className="flex min-h-0 flex-1">
          {!hidden && (
            <div className="w-66 shrink-0 border-r border-line max-md:hidden">
              <Sidebar {...sidebar} onHide={() => hide(true)} onNavigate={() => undefined} />
            </div>
          )}
          <div className="flex min-w-0 flex-1 flex-col">
            <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-2 md:hidden">
              <Button variant="ghost" size="icon" aria-label="Menu" onClick={() => setSheet(true)}>
                <PanelLeft aria-hidden />
              </Button>
              <Wordmark />
            </header>
            {hidden && (
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label="Show sidebar"
                onClick={() => hide(false)}
                className="absolute top-3 left-3 z-10 max-md:hidden"
              >
                <PanelLeft aria-hidden />
              </Button>
            )}
            <main id="main" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
              {children}
            </main>
          </div>
        </div>
      </div>
      {sheet && (
        <Sheet open onOpenChange={setSheet} side="left" title="Menu" bare>
          <Sidebar {...sidebar} onHide={() => setSheet(false)} onNavigate={() => setSheet(false)} />
        </Sheet>
      )}
      {palette !== 'never' && (
        <CommandPalette
          open={palette === 'open'}
          onOpenChange={(open) => setPalette(open ? 'open' : 'closed')}
          role={user.role}
          conversations={conversations.items ?? []}
        />
      )}
      <Toaster />
    </ShellContext>
  )
}
