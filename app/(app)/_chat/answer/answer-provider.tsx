'use client'
import { Popover } from 'radix-ui'
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Citation, Claim, Source } from '@/lib/domain/answer'
import { findSource } from '../find-source'
import { AnswerContext } from './answer-context'
import { PassageCard } from './passage-card'

export type AnswerProviderProps = {
  claims: readonly Claim[]
  citations: readonly Citation[]
  sources: readonly Source[]
  openMarker: number | null
  onOpen: (citation: Citation, claim: Claim | null) => void
  /** Null while the answer is still being written. */
  onWhy: ((claim: Claim) => void) | null
  children: ReactNode
}

type Shown = { footnote: { marker: number; claim: Claim | null } } | { claim: Claim }

const hideAfterMs = 140
const showAfterMs = 90

/** Gives an answer's text its citations, and shows one card for whatever footnote or claim is pointed at. */
export function AnswerProvider(props: AnswerProviderProps) {
  const { claims, citations, sources, openMarker, onOpen, onWhy, children } = props
  const [shown, setShown] = useState<Shown | null>(null)
  const anchor = useRef<HTMLElement | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const byMarker = useMemo(() => new Map(citations.map((one) => [one.marker, one])), [citations])

  const show = useCallback((next: typeof shown, element?: HTMLElement) => {
    clearTimeout(timer.current)
    const apply = () => {
      if (element) anchor.current = element
      setShown(next)
    }
    timer.current = setTimeout(apply, next === null ? hideAfterMs : showAfterMs)
  }, [])

  const open = useCallback(
    (marker: number, claim: Claim | null) => {
      const citation = byMarker.get(marker)
      clearTimeout(timer.current)
      setShown(null)
      if (citation) onOpen(citation, claim)
    },
    [byMarker, onOpen],
  )

  const openWhy = useCallback(
    (claim: Claim) => {
      clearTimeout(timer.current)
      setShown(null)
      onWhy?.(claim)
    },
    [onWhy],
  )
  const canExplain = onWhy !== null

  const value = useMemo(
    () => ({
      claims,
      citations: byMarker,
      openMarker,
      openCitation: open,
      openWhy: canExplain ? openWhy : null,
      preview: (footnote: { marker: number; claim: Claim | null } | null, element?: HTMLElement) =>
        show(footnote && { footnote }, element),
      explainClaim: (claim: Claim | null, element?: HTMLElement) => show(claim && { claim }, element),
    }),
    [claims, byMarker, openMarker, open, canExplain, openWhy, show],
  )

  const footnote = shown && 'footnote' in shown ? shown.footnote : null
  const citation = footnote ? byMarker.get(footnote.marker) : undefined
  return (
    <AnswerContext value={value}>
      {children}
      <Popover.Root open={shown !== null} onOpenChange={(next) => !next && setShown(null)}>
        <Popover.Anchor virtualRef={anchor} />
        <Popover.Portal>
          <Popover.Content
            role="tooltip"
            side="top"
            sideOffset={8}
            collisionPadding={12}
            onOpenAutoFocus={(event) => event.preventDefault()}
            onCloseAutoFocus={(event) => event.preventDefault()}
            onPointerEnter={() => clearTimeout(timer.current)}
            onPointerLeave={() => show(null)}
            className="z-40 w-96 max-w-[calc(100vw-1.5rem)] animate-pop-in rounded-lg border border-line bg-surface shadow-float"
          >
            {citation && (
              <PassageCard
                citation={citation}
                source={findSource(citation, sources)}
                onOpen={() => open(citation.marker, footnote?.claim ?? null)}
                onWhy={canExplain && footnote?.claim ? () => footnote.claim && openWhy(footnote.claim) : null}
              />
            )}
            {shown && 'claim' in shown && (
              <p className="px-4 py-3 text-sm">
                <strong className="font-semibold text-warn">No source supports this.</strong> The passages that were
                found do not say it.{' '}
                {canExplain ? 'Open it to see what came nearest.' : 'Check it before you rely on it.'}
              </p>
            )}
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </AnswerContext>
  )
}
