'use client'
import { useMemo, useRef, useState, type DragEvent } from 'react'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** Handlers for an area that files are dropped on, and whether some are held over it. Folders are left out: a conversation takes a few files. */
export function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false)
  // Entering a child fires before leaving its parent.
  const depth = useRef(0)
  const handlers = useMemo(
    () => ({
      onDragEnter: (event: DragEvent) => {
        if (!hasFiles(event)) return
        depth.current++
        setOver(true)
      },
      onDragOver: (event: DragEvent) => hasFiles(event) && event.preventDefault(),
      onDragLeave: (event: DragEvent) => {
        if (!hasFiles(event)) return
        depth.current = Math.max(0, depth.current - 1)
        if (depth.current === 0) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        depth.current = 0
        setOver(false)
        const entries = [...event.dataTransfer.items].filter((item) => item.webkitGetAsEntry()?.isFile !== false)
        onFiles(entries.flatMap((item) => item.getAsFile() ?? []))
      },
    }),
    [onFiles],
  )
  return { over, handlers }
}
