'use client'
import { ChevronDown, ChevronUp, ZoomIn, ZoomOut } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button'

export type PdfToolbarProps = {
  page: number
  pageCount: number
  /** 1: the page fits the width. */
  zoom: number
  onPage: (page: number) => void
  onZoom: (zoom: number) => void
}

const zoomStep = 1.25
const clampZoom = (zoom: number) => Math.min(5, Math.max(0.5, zoom))

export function PdfToolbar({ page, pageCount, zoom, onPage, onZoom }: PdfToolbarProps) {
  return (
    <div className="flex h-10 shrink-0 items-center gap-1 border-b border-line px-2">
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Previous page"
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        <ChevronUp aria-hidden />
      </Button>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Next page"
        disabled={page >= pageCount}
        onClick={() => onPage(page + 1)}
      >
        <ChevronDown aria-hidden />
      </Button>
      <PageInput key={page} page={page} pageCount={pageCount} onPage={onPage} />
      <span className="flex-1" />
      <Button variant="ghost" size="icon-sm" aria-label="Zoom out" onClick={() => onZoom(clampZoom(zoom / zoomStep))}>
        <ZoomOut aria-hidden />
      </Button>
      <Button
        variant="ghost"
        size="sm"
        aria-label="Fit to width"
        onClick={() => onZoom(1)}
        className="tabular w-14 px-0"
      >
        {zoom === 1 ? 'Fit' : `${Math.round(zoom * 100)} %`}
      </Button>
      <Button variant="ghost" size="icon-sm" aria-label="Zoom in" onClick={() => onZoom(clampZoom(zoom * zoomStep))}>
        <ZoomIn aria-hidden />
      </Button>
    </div>
  )
}

function PageInput({ page, pageCount, onPage }: Pick<PdfToolbarProps, 'page' | 'pageCount' | 'onPage'>) {
  const [text, setText] = useState(String(page))
  const go = () => {
    const wanted = Math.min(pageCount, Math.max(1, Math.round(Number(text))))
    if (Number.isFinite(wanted) && wanted !== page) onPage(wanted)
    else setText(String(page))
  }
  return (
    <label className="tabular flex items-center gap-1.5 text-sm text-muted">
      <span className="sr-only">Page</span>
      <input
        inputMode="numeric"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={go}
        onKeyDown={(event) => event.key === 'Enter' && go()}
        className="h-6 w-11 rounded-sm border border-line bg-surface text-center text-ink"
      />
      of {pageCount.toLocaleString('en')}
    </label>
  )
}
