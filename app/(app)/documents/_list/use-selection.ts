'use client'
import { useCallback, useRef, useState } from 'react'

export type Selection = {
  readonly ids: ReadonlySet<string>
  /** Everything that the filter lets through, loaded or not. */
  readonly isAll: boolean
}

const nothing: Selection = { ids: new Set(), isAll: false }

/** What is ticked. With shift held, everything between the last tick and this one. */
export function useSelection(rowIds: readonly string[]) {
  const [selection, setSelection] = useState(nothing)
  const last = useRef<string | null>(null)
  const clear = useCallback(() => setSelection(nothing), [])
  const toggle = useCallback(
    (id: string, isTicked: boolean, withRange: boolean) => {
      const from = withRange && last.current !== null ? rowIds.indexOf(last.current) : -1
      const to = rowIds.indexOf(id)
      const range = from < 0 ? [id] : rowIds.slice(Math.min(from, to), Math.max(from, to) + 1)
      last.current = id
      setSelection((old) => {
        const ids = new Set(old.isAll ? rowIds : old.ids)
        for (const one of range)
          if (isTicked) ids.add(one)
          else ids.delete(one)
        return { ids, isAll: false }
      })
    },
    [rowIds],
  )
  const tickAll = useCallback(
    (isTicked: boolean) => setSelection(isTicked ? { ids: new Set(rowIds), isAll: false } : nothing),
    [rowIds],
  )
  const tickEverything = useCallback(() => setSelection({ ids: new Set(rowIds), isAll: true }), [rowIds])
  return { selection, toggle, tickAll, tickEverything, clear }
}
