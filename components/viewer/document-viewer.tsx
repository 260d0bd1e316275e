'use client'
import { useState } from 'react'
import { PdfViewer } from './pdf-viewer'
import { TextViewer } from './text-viewer'
import type { TextSpan, ViewerContent } from './viewer-types'

export type DocumentViewerProps = {
  mediaType: string
  /** The original, shown inline; used for PDF only. */
  fileUrl: string
  content: ViewerContent
  span: TextSpan | null
  initialPage: number | null
}

/** One pinned revision: PDF by its pages, everything else as text. A PDF that cannot be drawn falls back to its text. */
export function DocumentViewer({ mediaType, fileUrl, content, span, initialPage }: DocumentViewerProps) {
  const [asText, setAsText] = useState(false)
  const { pages } = content
  if (mediaType !== 'application/pdf' || !pages || pages.length === 0 || asText) {
    return <TextViewer content={content} span={span} />
  }
  return (
    <PdfViewer
      url={fileUrl}
      content={content}
      pages={pages}
      span={span}
      initialPage={initialPage}
      onShowText={() => setAsText(true)}
    />
  )
}
