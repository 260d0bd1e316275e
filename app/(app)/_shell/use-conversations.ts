'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { toastDone, toastError } from '@/components/ui/toast'
import { fetchJson } from '../_chat/fetch-json'
import { problemOf } from '../_chat/problem-of'
import type { ConversationItem } from './conversation'

type Page = { items: ConversationItem[]; nextCursor: string | null }

const pageSize = 50

function pathOf(id: string): string {
  return `/api/v1/conversations/${encodeURIComponent(id)}`
}

function say(thrown: unknown): void {
  const problem = problemOf(thrown)
  toastError(problem.message, problem.requestId)
}

/** The reader's conversations, newest first: search, rename, delete with undo. Changes show at once and are taken back when they fail. */
export function useConversations(search: string) {
  const [page, setPage] = useState<Page | null>(null)
  const [failed, setFailed] = useState(false)
  const latest = useRef(0)

  const load = useCallback(
    async (cursor?: string) => {
      const ticket = ++latest.current
      const query = new URLSearchParams({ limit: String(pageSize) })
      if (search) query.set('search', search)
      if (cursor) query.set('cursor', cursor)
      try {
        const next = await fetchJson<Page>(`/api/v1/conversations?${query}`)
        // An answer to an older question must not replace a newer one.
        if (ticket !== latest.current) return
        setPage((old) => (cursor && old ? { ...next, items: [...old.items, ...next.items] } : next))
        setFailed(false)
      } catch {
        if (ticket === latest.current) setFailed(true)
      }
    },
    [search],
  )

  useEffect(() => {
    const timer = setTimeout(() => void load(), search ? 180 : 0)
    return () => clearTimeout(timer)
  }, [load, search])

  const update = useCallback((change: (items: ConversationItem[]) => ConversationItem[]) => {
    setPage((old) => old && { ...old, items: change(old.items) })
  }, [])

  const rename = useCallback(
    async (id: string, title: string) => {
      update((items) => items.map((item) => (item.id === id ? { ...item, title } : item)))
      try {
        await fetchJson(pathOf(id), { method: 'PATCH', json: { title } })
      } catch (thrown) {
        say(thrown)
        await load()
      }
    },
    [update, load],
  )

  const remove = useCallback(
    async (id: string) => {
      update((items) => items.filter((item) => item.id !== id))
      try {
        await fetchJson(pathOf(id), { method: 'DELETE' })
        const restore = () =>
          void fetchJson(`${pathOf(id)}/restore`, { method: 'POST' })
            .catch(say)
            .then(() => load())
        toastDone('Conversation deleted', restore)
      } catch (thrown) {
        say(thrown)
        await load()
      }
    },
    [update, load],
  )

  const more = page?.nextCursor ? () => void load(page.nextCursor ?? undefined) : null
  return { items: page?.items ?? null, failed, more, reload: load, rename, remove }
}
