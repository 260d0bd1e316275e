'use client'
import { useEffect, useState } from 'react'
import { toastError } from '@/components/ui/toast'
import { fetchJson } from '../../_chat/fetch-json'
import { problemOf } from '../../_chat/problem-of'

export type FacetLists = {
  readonly mediaTypes: readonly { readonly mediaType: string; readonly documents: number }[]
  readonly owners: readonly { readonly id: string; readonly name: string; readonly documents: number }[]
}

const none: FacetLists = { mediaTypes: [], owners: [] }

/** What there is to filter by, asked for when `isWanted` and not before. */
export function useFacets(collectionId: string | undefined, isWanted: boolean): FacetLists {
  const [facets, setFacets] = useState(none)
  useEffect(() => {
    if (!isWanted) return undefined
    const controller = new AbortController()
    const query = collectionId ? `?collectionId=${encodeURIComponent(collectionId)}` : ''
    fetchJson<FacetLists>(`/api/v1/documents/facets${query}`, { signal: controller.signal }).then(
      setFacets,
      (thrown: unknown) => {
        if (!controller.signal.aborted) toastError(problemOf(thrown).message)
      },
    )
    return () => controller.abort()
  }, [collectionId, isWanted])
  return facets
}
