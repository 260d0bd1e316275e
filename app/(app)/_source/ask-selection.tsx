'use client'
import { MessageCircleQuestionMark } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import { askHref } from './source-paths'

/** Fewer characters are a slip of the hand; more are not a question's beginning. */
const [fewest, most] = [4, 500]

type Selected = { text: string; left: number; top: number }

/** What it holds; over words that are selected in it stands a link that begins a question about them. Not of an attached file, which another conversation does not have. */
export function AskSelection({ documentId, children }: { documentId: string | null; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    const read = (): void => setSelected(readSelection(frame.current))
    const clear = (): void => {
      if (document.getSelection()?.isCollapsed !== false) setSelected(null)
    }
    // Read when it is whole, and not at each letter of it: the link must not run after the pointer.
    document.addEventListener('pointerup', read)
    document.addEventListener('keyup', read)
    document.addEventListener('selectionchange', clear)
    return () => {
      document.removeEventListener('pointerup', read)
      document.removeEventListener('keyup', read)
      document.removeEventListener('selectionchange', clear)
    }
  }, [])
  return (
    <div ref={frame} className="relative h-full min-h-0">
      {children}
      {selected && documentId !== null && (
        <Link
          href={askHref(documentId, selected.text)}
          // Pressing it must not take the selection away before the click arrives.
          onPointerDown={(event) => event.preventDefault()}
          style={{ left: selected.left, top: selected.top }}
          className={buttonClass('primary', 'sm', 'absolute z-20 -translate-x-1/2 animate-fade-in shadow-float')}
        >
          <MessageCircleQuestionMark aria-hidden /> Ask about this
        </Link>
      )}
    </div>
  )
}

const linkHeight = 36
const margin = 72

function readSelection(frame: HTMLElement | null): Selected | null {
  const selection = document.getSelection()
  if (!frame || !selection || selection.isCollapsed || !frame.contains(selection.anchorNode)) return null
  if (!frame.contains(selection.focusNode)) return null
  const text = selection.toString().replace(/\s+/g, ' ').trim()
  if (text.length < fewest || text.length > most) return null
  const place = selection.getRangeAt(0).getBoundingClientRect()
  const around = frame.getBoundingClientRect()
  const left = Math.min(Math.max(place.left + place.width / 2 - around.left, margin), around.width - margin)
  const above = place.top - around.top - linkHeight - 4
  return { text, left, top: above >= 0 ? above : place.bottom - around.top + 6 }
}
