'use client'
import { useEffect, useRef } from 'react'
import type { DocumentItem } from '@/app/api/v1/documents/_lib/to-document-item'
import type { StatusCounts } from './list-filters'

export type DocumentEvent = {
  readonly counts: StatusCounts
  readonly items: readonly DocumentItem[]
  readonly removed: readonly { readonly kind: 'document' | 'collection'; readonly id: string }[]
}

/**
 * Follows ingestion while the tab is seen: a browser allows a server six connections, and tabs in the background would use them up.
 * `onEvent` is told what is now, each time the connection begins, and then what changes.
 */
export function useDocumentEvents(onEvent: (event: DocumentEvent) => void): void {
  const latest = useRef(onEvent)
  useEffect(() => {
    latest.current = onEvent
  }, [onEvent])
  useEffect(() => {
    let source: EventSource | null = null
    const close = (): void => {
      source?.close()
      source = null
    }
    const follow = (): void => {
      if (document.visibilityState !== 'visible') return close()
      if (source) return
      source = new EventSource('/api/v1/documents/events')
      source.addEventListener('documents', (event: MessageEvent<string>) =>
        latest.current(JSON.parse(event.data) as DocumentEvent),
      )
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    window.addEventListener('pagehide', close)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      window.removeEventListener('pagehide', close)
      close()
    }
  }, [])
}
