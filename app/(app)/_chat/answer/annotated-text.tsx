'use client'
import { Fragment } from 'react'
import type { Claim } from '@/lib/domain/answer'
import { splitAnnotations } from '../split-annotations'
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
      return piece.markers.map((marker) => <FootnoteChip key={`${key}-${marker}`} marker={marker} />)
    if (piece.claim?.verdict === 'unsupported')
      return <UnsupportedText key={key} claim={piece.claim} text={piece.text} />
    return <Fragment key={key}>{piece.text}</Fragment>
  })
}

/** A claim without a source. The mark is quiet; the reason is one hover, focus or tap away. */
export function UnsupportedText({ claim, text }: { claim: Claim; text: string }) {
  const { explainClaim } = useAnswer()
  return (
    // The explanation must be reachable by keyboard, and the text must go on wrapping as text, which a button's does not.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <span
      role="note"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onPointerEnter={(event) => explainClaim(claim, event.currentTarget)}
      onPointerLeave={() => explainClaim(null)}
      onFocus={(event) => explainClaim(claim, event.currentTarget)}
      onBlur={() => explainClaim(null)}
      className="rounded-xs decoration-warn decoration-wavy decoration-1 underline underline-offset-4 [text-decoration-skip-ink:none]"
    >
      {text}
      <span className="sr-only"> (no source supports this)</span>
    </span>
  )
}
