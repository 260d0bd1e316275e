'use client'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import type { QuestionFilter } from '@/lib/domain/question-filter'
import { FilterChips } from '../_chat/answer/filter-chips'
import { toHref, type SearchAddress } from './read-search-params'

/** What the words of the search limited it to; each can be taken away, and taken back. */
export function SearchFilters({ filters, address }: { filters: readonly QuestionFilter[]; address: SearchAddress }) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const searchWithout = (without: readonly string[]): void =>
    start(() => router.push(toHref(address, { without: [...without] }), { scroll: false }))
  return <FilterChips filters={filters} busy={busy} onAskWithout={searchWithout} verb="Search" />
}
