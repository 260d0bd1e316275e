'use client'
import { Fragment } from 'react'
import type { Claim } from '@/lib/domain/answer'
import { splitAnnotations } from '@/lib/domain/split-annotations'
import { useAnswer } from './answer-context'
import { FootnoteChip } from './footnote-chip'

export type AnnotatedTextProps = {
  text: string
  /** Where `text` begins in the answer. */
  offset: number
  isMarker: (marker: number) => boolean
}

/** A run of answer text with its footnotes and with the claims that no passage supports underlined. */
export function AnnotatedText({ text, offset, isMarker }: AnnotatedTextProps) {
  const { claims } = useAnswer()
  return splitAnnotations(text, offset, claims, isMarker).map((piece, index) => {
    // Pieces only ever grow at the end while an answer streams: the position is the identity.
    const key = index
    if (piece.type === 'footnote')
      return piece.markers.map((marker) => (
        <FootnoteChip key={`${key}-${marker}`} marker={marker} claim={piece.claim} />
      ))
    if (piece.claim?.verdict === 'unsupported')
      return <UnsupportedText key={key} claim={piece.claim} text={piece.text} />
    return <Fragment key={key}>{piece.text}</Fragment>
  })
}

/** A claim without a source. The mark is quiet; a word about it is one hover or focus away, and the reasons are one press. */
export function UnsupportedText({ claim, text }: { claim: Claim; text: string }) {
  const { explainClaim, openWhy } = useAnswer()
  const open = () => {
    explainClaim(null)
    openWhy?.(claim)
  }
  return (
    <span
      // A button as far as anyone can tell, but its text goes on wrapping as text, which a button's does not.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="button"
      tabIndex={0}
      aria-disabled={openWhy === null}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        open()
      }}
      onPointerEnter={(event) => explainClaim(claim, event.currentTarget)}
      onPointerLeave={() => explainClaim(null)}
      onFocus={(event) => explainClaim(claim, event.currentTarget)}
      onBlur={() => explainClaim(null)}
      className="cursor-pointer rounded-xs decoration-warn decoration-wavy decoration-1 underline underline-offset-4 [text-decoration-skip-ink:none]"
    >
      {text}
      <span className="sr-only"> (no source supports this: show why)</span>
    </span>
  )
}
