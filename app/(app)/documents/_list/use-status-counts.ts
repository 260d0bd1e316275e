'use client'
import { useCallback, useState } from 'react'
import { fetchJson } from '../../_chat/fetch-json'
import type { StatusCounts } from './list-filters'
import { useThrottled } from './use-throttled'

const askEveryMs = 1500

/** How many documents are in which state. The live events say it of all collections; of one it is asked for when something changed. */
export function useStatusCounts(collectionId: string | undefined, initial: StatusCounts) {
  const [known, setKnown] = useState({ initial, counts: initial })
  const setCounts = useCallback((counts: StatusCounts) => setKnown({ initial, counts }), [initial])
  const ask = useThrottled(
    useCallback(() => {
      if (!collectionId) return
      const path = `/api/v1/documents/counts?collectionId=${encodeURIComponent(collectionId)}`
      // The next event asks again.
      void fetchJson<StatusCounts>(path).then(setCounts, () => undefined)
    }, [collectionId, setCounts]),
    askEveryMs,
  )
  const takeCounts = useCallback(
    (all: StatusCounts) => {
      if (collectionId) ask()
      else setCounts(all)
    },
    [ask, collectionId, setCounts],
  )
  // The server has made the page again: what it says is newer.
  return { counts: known.initial === initial ? known.counts : initial, takeCounts }
}
