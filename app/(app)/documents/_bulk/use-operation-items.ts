'use client'
import { useCallback, useEffect, useState } from 'react'
import type { OperationBody, OperationItemBody } from '@/app/api/v1/documents/_lib/to-operation'
import type { OperationItemStatus } from '@/lib/domain/document-operation'
import { fetchJson } from '../../_chat/fetch-json'
import { problemOf } from '../../_chat/problem-of'

type Answer = {
  readonly operation: OperationBody
  readonly items: readonly OperationItemBody[]
  readonly nextOffset: number | null
}

type Receipts = { readonly items: readonly unknown[]; readonly nextOffset: number | null }

function ask(operationId: string, query: Record<string, string>): Promise<Answer> {
  return fetchJson<Answer>(`/api/v1/documents/operations/${operationId}?${new URLSearchParams(query)}`)
}

/** An operation's documents as they are when this is opened, a page at a time. */
export function useOperationItems(operationId: string) {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const fail = useCallback((thrown: unknown): void => setProblem(problemOf(thrown).message), [])
  useEffect(() => {
    ask(operationId, {}).then(setAnswer, fail)
  }, [fail, operationId])
  const offset = answer?.nextOffset ?? null
  const loadMore = useCallback(async () => {
    if (offset === null) return
    try {
      const more = await ask(operationId, { offset: String(offset) })
      setAnswer((old) => (old ? { ...more, items: [...old.items, ...more.items] } : more))
    } catch (thrown) {
      fail(thrown)
    }
  }, [fail, offset, operationId])
  /** All of them, or all of one state: for the report and for another try. */
  const loadAll = useCallback(
    async (status?: OperationItemStatus): Promise<OperationItemBody[]> => {
      const all: OperationItemBody[] = []
      for (let next: number | null = 0; next !== null;) {
        const page: Answer = await ask(operationId, {
          limit: '1000',
          offset: String(next),
          ...(status ? { status } : {}),
        })
        all.push(...page.items)
        next = page.nextOffset
      }
      return all
    },
    [operationId],
  )
  /** The signed receipts of what was deleted; null when they cannot be had, which `problem` tells. */
  const loadReceipts = useCallback(async (): Promise<unknown[] | null> => {
    const all: unknown[] = []
    try {
      for (let next: number | null = 0; next !== null;) {
        const query = new URLSearchParams({ operationId, limit: '1000', offset: String(next) })
        const page: Receipts = await fetchJson<Receipts>(`/api/v1/receipts?${query}`)
        all.push(...page.items)
        next = page.nextOffset
      }
      return all
    } catch (thrown) {
      fail(thrown)
      return null
    }
  }, [fail, operationId])
  return {
    operation: answer?.operation ?? null,
    items: answer?.items ?? [],
    hasMore: offset !== null,
    loadMore,
    loadAll,
    loadReceipts,
    problem,
  }
}
