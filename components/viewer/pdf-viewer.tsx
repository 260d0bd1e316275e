'use client'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PageSize } from '@/lib/domain/document'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { highlightBoxes } from './highlight-boxes'
import { layOutPages, pageAt, pageGap, pagesInView } from './page-layout'
import { PdfPage } from './pdf-page'
import { PdfToolbar } from './pdf-toolbar'
import { useElementSize } from './use-element-size'
import { usePdf } from './use-pdf'
import type { TextSpan, ViewerContent } from './viewer-types'
import './viewer.css'

export type PdfViewerProps = {
  url: string
  content: ViewerContent
  pages: readonly PageSize[]
  span: TextSpan | null
  /** Where to begin without a span. */
  initialPage: number | null
  /** Offered when the file itself cannot be drawn. */
  onShowText: () => void
}

const widestFit = 1.6

/** PDF pages in one column. Only pages near the window are drawn; their sizes are known beforehand, so nothing shifts. */
export function PdfViewer({ url, content, pages, span, initialPage, onShowText }: PdfViewerProps) {
  const state = usePdf(url)
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(frame)
  const [zoom, setZoom] = useState(1)
  const [scrollTop, setScrollTop] = useState(0)

  const widest = useMemo(() => Math.max(1, ...pages.map((page) => page.width)), [pages])
  const fit = Math.min(widestFit, Math.max(0.2, (width - 2 * pageGap) / widest))
  const scale = fit * zoom
  const placed = useMemo(() => layOutPages(pages, scale), [pages, scale])
  const boxes = useMemo(() => (span ? highlightBoxes(content.blocks, span) : []), [content, span])
  const inView = useMemo(() => pagesInView(placed, scrollTop, height), [placed, scrollTop, height])
  const last = placed.at(-1)
  const current = pageAt(placed, scrollTop, height)

  const goTo = (page: number) => {
    const target = placed.find((one) => one.page === page)
    if (target) frame.current?.scrollTo({ top: target.top - pageGap })
  }

  // To the passage, once the size is known and whenever another passage is opened; zooming keeps the page in place by itself.
  const measured = width > 0
  const first = boxes[0]
  useEffect(() => {
    const outer = frame.current
    if (!measured || !outer) return
    const page = placed.find((one) => one.page === (first?.page ?? initialPage ?? 1))
    if (!page) return
    const top = first ? page.top + first.y * scale - outer.clientHeight * 0.3 : page.top - pageGap
    outer.scrollTo({ top })
    // Only a new passage moves the page: `placed` and `scale` change with every zoom.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [measured, first, initialPage])

  // A zoom, a turned phone or a dragged edge keeps what is in the middle in the middle. It is reckoned from the last known place and
  // not from the frame's own: a column that has shrunk has pushed that to its end already.
  const before = useRef({ scale: 0, height: 0 })
  useLayoutEffect(() => {
    const outer = frame.current
    if (!outer || !measured) return
    const { scale: oldScale, height: oldHeight } = before.current
    before.current = { scale, height }
    if (oldScale === 0 || oldScale === scale) return
    outer.scrollTop = (scrollTop + oldHeight / 2) * (scale / oldScale) - outer.clientHeight / 2
  }, [scale, height, measured, scrollTop])

  return (
    <div className="flex h-full min-h-0 flex-col">
      <PdfToolbar page={current} pageCount={pages.length} zoom={zoom} onPage={goTo} onZoom={setZoom} />
      {state.status === 'failed' && (
        <Notice
          tone="warn"
          className="m-3"
          action={
            <Button size="sm" onClick={onShowText}>
              Show text
            </Button>
          }
        >
          The pages cannot be drawn here. The text that was read from them can.
        </Notice>
      )}
      <section
        ref={frame}
        aria-label="Pages"
        // Nothing in it takes the focus, and the keyboard must be able to scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
        className="relative min-h-0 flex-1 overflow-auto bg-sunken -outline-offset-2"
      >
        <div
          className="relative"
          style={{ height: last ? last.top + last.height + pageGap : 0, minWidth: widest * scale }}
        >
          {placed
            .filter((one) => inView.has(one.page))
            .map((one) => (
              <PdfPage
                key={one.page}
                pdf={state.status === 'ready' ? state.pdf : null}
                placed={one}
                scale={scale}
                boxes={boxes.filter((box) => box.page === one.page)}
                recognised={content.recognisedPages.find(({ page }) => page === one.page) ?? null}
              />
            ))}
        </div>
      </section>
    </div>
  )
}
