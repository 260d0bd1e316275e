'use client'
import { useMemo, useRef, useEffect } from 'react'
import type { PageSize } from '@/lib/domain/document'
import { highlightBoxes } from './highlight-boxes'
import { RecognisedMark } from './recognised-mark'
import type { TextSpan, ViewerContent } from './viewer-types'
import './viewer.css'

export type PictureViewerProps = {
  url: string
  content: ViewerContent
  page: PageSize
  span: TextSpan | null
  /** Called when the picture cannot be shown. */
  onShowText: () => void
}

const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`

/** A picture as wide as there is room for, with the cited words marked on it. */
export function PictureViewer({ url, content, page, span, onShowText }: PictureViewerProps) {
  const frame = useRef<HTMLDivElement>(null)
  const boxes = useMemo(() => (span ? highlightBoxes(content.blocks, span) : []), [content, span])
  useEffect(() => {
    frame.current?.querySelector('.viewer-mark')?.scrollIntoView({ block: 'center' })
    // Each passage that is opened is scrolled to, also in a picture that is already on screen.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [boxes])
  const [recognised] = content.recognisedPages
  return (
    <section
      ref={frame}
      aria-label="Picture"
      // Nothing in it takes the focus, and the keyboard must be able to scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="h-full overflow-auto bg-sunken p-4 -outline-offset-2"
    >
      <div className="mx-auto grid max-w-[60rem] gap-2">
        {recognised && (
          <div>
            <RecognisedMark page={recognised} />
          </div>
        )}
        <div
          className="relative bg-white shadow-raised ring-1 ring-line scheme-light"
          style={{ aspectRatio: `${page.width} / ${page.height}` }}
        >
          {/* A document's own bytes, shown once: there is nothing to optimise, and no optimiser should read them. */}
          {/* oxlint-disable-next-line next/no-img-element */}
          <img src={url} alt="The original" className="absolute inset-0 size-full" onError={onShowText} />
          {boxes.map((box) => (
            <div
              key={`${box.x}-${box.y}`}
              aria-hidden
              className="viewer-mark"
              style={{
                left: percent(box.x, page.width),
                top: percent(box.y, page.height),
                width: percent(box.width, page.width),
                height: percent(box.height, page.height),
              }}
            />
          ))}
        </div>
      </div>
    </section>
  )
}
