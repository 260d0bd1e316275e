'use client'
import { useEffect, useRef, useState } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { RecognisedPage } from '@/lib/domain/document'
import { RecognisedMark } from './recognised-mark'
import type { HighlightBox } from './highlight-boxes'
import type { PlacedPage } from './page-layout'

export type PdfPageProps = {
  pdf: PDFDocumentProxy | null
  placed: PlacedPage
  scale: number
  boxes: readonly HighlightBox[]
  /** Set where the page's text was recognised from its picture. */
  recognised: RecognisedPage | null
}

const maxPixelRatio = 2

/** One page: picture, marks, selectable text. Drawn anew when the zoom changes; until then it is an empty sheet of the right size. */
export function PdfPage({ pdf, placed, scale, boxes, recognised }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const textLayer = useRef<HTMLDivElement>(null)
  const { page, width, height, top } = placed
  const [isBroken, setBroken] = useState(false)

  useEffect(() => {
    const target = canvas.current
    const layer = textLayer.current
    if (!pdf || !target || !layer) return undefined
    let cancel = () => undefined as void
    let gone = false
    const draw = async () => {
      const [sheet, { TextLayer }] = await Promise.all([pdf.getPage(page), import('./open-pdf')])
      if (gone) return
      const viewport = sheet.getViewport({ scale: width / sheet.getViewport({ scale: 1 }).width })
      const ratio = Math.min(window.devicePixelRatio || 1, maxPixelRatio)
      target.width = Math.floor(width * ratio)
      target.height = Math.floor(height * ratio)
      const task = sheet.render({ canvas: target, viewport, transform: [ratio, 0, 0, ratio, 0, 0] })
      const text = new TextLayer({ textContentSource: sheet.streamTextContent(), container: layer, viewport })
      cancel = () => {
        task.cancel()
        text.cancel()
      }
      layer.replaceChildren()
      layer.style.setProperty('--total-scale-factor', String(viewport.scale))
      await Promise.all([task.promise, text.render()])
    }
    draw().then(
      () => !gone && setBroken(false),
      // A cancelled drawing rejects, and so does one of a document that was closed: both are ends, not failures.
      () => !gone && setBroken(true),
    )
    return () => {
      gone = true
      cancel()
    }
  }, [pdf, page, width, height])

  return (
    <section
      aria-label={`Page ${page}`}
      data-page={page}
      style={{ top, width, height }}
      className="absolute left-1/2 -translate-x-1/2 overflow-hidden bg-white shadow-raised ring-1 ring-line scheme-light"
    >
      <canvas ref={canvas} className="absolute inset-0 size-full" aria-hidden />
      {boxes.map((box) => (
        <div
          key={`${box.x}-${box.y}`}
          aria-hidden
          className="viewer-mark"
          style={{ left: box.x * scale, top: box.y * scale, width: box.width * scale, height: box.height * scale }}
        />
      ))}
      <div ref={textLayer} className="text-layer" />
      {recognised && (
        <div className="absolute top-2 right-2">
          <RecognisedMark page={recognised} />
        </div>
      )}
      {isBroken && (
        <p role="alert" className="absolute inset-x-6 top-6 text-center text-sm text-black/65">
          This page could not be drawn. Its text is indexed; open the original file to see it.
        </p>
      )}
    </section>
  )
}
