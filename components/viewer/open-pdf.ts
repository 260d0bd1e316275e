import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentLoadingTask } from 'pdfjs-dist'

/** Copied there from the package at build time, so that worker and library are always of one version. */
const assets = '/pdfjs'

/**
 * Opens a PDF of ours by its address, reading only the byte ranges it needs where the server offers them. Nothing in
 * the file runs, and nothing outside of our origin is loaded: character maps, fonts and decoders come from `assets`.
 */
export function openPdf(url: string): PDFDocumentLoadingTask {
  pdfjs.GlobalWorkerOptions.workerSrc = `${assets}/pdf.worker.min.mjs`
  return pdfjs.getDocument({
    url,
    withCredentials: true,
    isEvalSupported: false,
    enableXfa: false,
    cMapUrl: `${assets}/cmaps/`,
    standardFontDataUrl: `${assets}/standard_fonts/`,
    wasmUrl: `${assets}/wasm/`,
    iccUrl: `${assets}/iccs/`,
  })
}

export const { TextLayer } = pdfjs
