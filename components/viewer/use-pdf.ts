'use client'
import { useEffect, useState } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'

export type PdfState = { status: 'loading' } | { status: 'ready'; pdf: PDFDocumentProxy } | { status: 'failed' }

/** Opens the file, and frees its worker when the viewer goes or shows another file. */
export function usePdf(url: string): PdfState {
  const [opened, setOpened] = useState<{ url: string; state: PdfState } | null>(null)
  useEffect(() => {
    let gone = false
    let close: (() => Promise<void>) | undefined
    const show = (state: PdfState) => {
      if (!gone) setOpened({ url, state })
    }
    import('./open-pdf')
      .then(({ openPdf }) => {
        if (gone) return undefined
        const task = openPdf(url)
        close = () => task.destroy()
        return task.promise.then((pdf) => show({ status: 'ready', pdf }))
      })
      .catch(() => show({ status: 'failed' }))
    return () => {
      gone = true
      void close?.()
    }
  }, [url])
  return opened?.url === url ? opened.state : { status: 'loading' }
}
