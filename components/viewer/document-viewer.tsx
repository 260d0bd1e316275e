'use client'
import { useState } from 'react'
import { PdfViewer } from './pdf-viewer'
import { PictureViewer } from './picture-viewer'
import { TextViewer } from './text-viewer'
import type { TextSpan, ViewerContent } from './viewer-types'

export type DocumentViewerProps = {
  mediaType: string
  /** The original, shown inline; used for PDF and pictures only. */
  fileUrl: string
  content: ViewerContent
  span: TextSpan | null
  initialPage: number | null
}

/** What every browser shows; a TIFF is shown as its text. */
const pictureTypes: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp'])

/** One pinned revision: PDF by its pages, a picture as it is, everything else as text. What cannot be drawn falls back to its text. */
export function DocumentViewer({ mediaType, fileUrl, content, span, initialPage }: DocumentViewerProps) {
  const [asText, setAsText] = useState(false)
  const { pages } = content
  const picture = pictureTypes.has(mediaType) ? pages?.[0] : undefined
  if (picture && !asText) {
    return (
      <PictureViewer url={fileUrl} content={content} page={picture} span={span} onShowText={() => setAsText(true)} />
    )
  }
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
