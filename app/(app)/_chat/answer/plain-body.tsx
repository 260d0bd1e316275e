'use client'
import { splitParagraphs } from '../split-paragraphs'
import { AnnotatedText } from './annotated-text'

export type BodyProps = { text: string; isMarker: (marker: number) => boolean }

/** An answer without markup: paragraphs and line breaks. Needs no renderer, so it is on screen with the first token. */
export function PlainBody({ text, isMarker }: BodyProps) {
  return splitParagraphs(text).map((paragraph) => (
    <p key={paragraph.offset} className="whitespace-pre-line">
      <AnnotatedText text={paragraph.text} offset={paragraph.offset} isMarker={isMarker} />
    </p>
  ))
}
