'use client'
import { useCallback, useEffect, useState } from 'react'
import { fetchJson } from '../_chat/fetch-json'
import { problemOf } from '../_chat/problem-of'
import type { TurnProblem } from '../_chat/turn'
import { isInWork, type SourceMembers } from './members'
import { membersPath } from './source-paths'

export type MembersState =
  | { status: 'loading' }
  | { status: 'ready'; members: SourceMembers; reload: () => void }
  | { status: 'failed'; problem: TurnProblem; retry: () => void }

const liveMs = 2000

/** The files inside of an archive or mail; looked at again every two seconds while some of them are being read. */
export function useMembers(documentId: string, revisionId: string, limit: number): MembersState {
  const [state, setState] = useState<MembersState>({ status: 'loading' })
  const [round, setRound] = useState(0)
  const again = useCallback(() => setRound((number) => number + 1), [])
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    let timer: NodeJS.Timeout | undefined
    const load = async () => {
      try {
        const members = await fetchJson<SourceMembers>(membersPath(documentId, revisionId, limit), { signal })
        setState({ status: 'ready', members, reload: again })
        if (members.items.some(isInWork)) timer = setTimeout(again, liveMs)
      } catch (thrown) {
        if (!signal.aborted) setState({ status: 'failed', problem: problemOf(thrown), retry: again })
      }
    }
    void load()
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
    // `round` is what a reload changes.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [documentId, revisionId, limit, round, again])
  return state
}
