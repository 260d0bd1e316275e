'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { fetchJson } from '../../_chat/fetch-json'
import { problemOf } from '../../_chat/problem-of'
import type { DocumentItem } from '@/app/api/v1/documents/_lib/to-document-item'
import type { ListAddress } from '../read-list-address'
import { filterQuery, listQuery, showsFolders } from './list-query'

export type FolderItem = { readonly path: string; readonly documents: number }
export type ListPage = {
  readonly items: readonly DocumentItem[]
  readonly nextCursor: string | null
  /** Of all that match; not known of later pages. */
  readonly total: number
  readonly folders: readonly FolderItem[]
}

const pageSize = 100
/** Rows that a renewal asks for at most: someone who has scrolled further keeps what is there. */
const mostRenewed = 200

/**
 * The documents of an address, page by page. What is shown stays until the answer for a changed address is there. One request is on its
 * way at a time; what was typed meanwhile is asked for when it is back, and what lies between is never asked for.
 */
export function useDocumentList(address: ListAddress, initial: ListPage) {
  const [page, setPage] = useState(initial)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const wanted = useRef<ListAddress | null>(null)
  const running = useRef(false)
  const loaded = useRef(initial.items.length)
  const moreOf = useRef<string | null>(null)
  useEffect(() => {
    loaded.current = page.items.length
  }, [page.items])

  const load = useCallback(async (next: ListAddress, limit = pageSize) => {
    wanted.current = next
    if (running.current) return
    running.current = true
    setBusy(true)
    while (wanted.current) {
      const current: ListAddress = wanted.current
      wanted.current = null
      try {
        const answer = await fetchFirst(current, limit)
        moreOf.current = null
        setPage(answer)
        setProblem(null)
      } catch (thrown) {
        if (!wanted.current) setProblem(problemOf(thrown).message)
      }
    }
    running.current = false
    setBusy(false)
  }, [])

  const key = JSON.stringify(address)
  const shownKey = useRef(key)
  useEffect(() => {
    if (shownKey.current === key) return
    shownKey.current = key
    void load(JSON.parse(key) as ListAddress)
  }, [key, load])

  const reload = useCallback(() => {
    const limit = Math.min(mostRenewed, Math.max(pageSize, loaded.current))
    if (loaded.current <= mostRenewed) void load(JSON.parse(shownKey.current) as ListAddress, limit)
  }, [load])

  const loadMore = useCallback(async () => {
    const cursor = page.nextCursor
    if (cursor === null || moreOf.current === cursor) return
    moreOf.current = cursor
    try {
      const query = listQuery(JSON.parse(shownKey.current) as ListAddress, { limit: pageSize, cursor })
      const more = await fetchJson<Omit<ListPage, 'folders' | 'total'>>(`/api/v1/documents?${query}`)
      setPage((old) => {
        // Another address was loaded meanwhile: what comes belongs to a list that is not shown any more.
        if (old.nextCursor !== cursor) return old
        const known = new Set(old.items.map(({ id }) => id))
        return {
          ...old,
          items: [...old.items, ...more.items.filter(({ id }) => !known.has(id))],
          nextCursor: more.nextCursor,
        }
      })
    } catch (thrown) {
      moreOf.current = null
      setProblem(problemOf(thrown).message)
    }
  }, [page.nextCursor])

  /** Puts newer states of rows in place. @returns whether all of them were there */
  const patch = useCallback((items: readonly DocumentItem[], removed: ReadonlySet<string>) => {
    const news = new Map(items.map((item) => [item.id, item]))
    setPage((old) => {
      const kept = old.items.filter(({ id }) => !removed.has(id))
      const gone = old.items.length - kept.length
      return { ...old, total: Math.max(0, old.total - gone), items: kept.map((item) => news.get(item.id) ?? item) }
    })
  }, [])

  return { page, problem, busy, reload, loadMore, patch }
}

async function fetchFirst(address: ListAddress, limit: number): Promise<ListPage> {
  const [list, folders] = await Promise.all([
    fetchJson<Omit<ListPage, 'folders'>>(`/api/v1/documents?${listQuery(address, { limit })}`),
    showsFolders(address)
      ? fetchJson<{ items: FolderItem[] }>(`/api/v1/documents/folders?${filterQuery(address)}`)
      : { items: [] },
  ])
  return { ...list, folders: folders.items }
}
