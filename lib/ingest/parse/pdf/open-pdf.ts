import { createRequire } from 'node:module'
import path from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { maxPicturePixels } from '../picture/max-picture-pixels'

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
let library: Promise<PdfJs> | undefined

/** pdf.js runs its worker on this thread: the whole process is the worker. Giving it the module spares it from finding a file. */
async function loadLibrary(): Promise<PdfJs> {
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker: worker })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

const assets = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/**
 * Opens a PDF from a copy of its bytes. No script of it is evaluated, no font is loaded, nothing is fetched.
 * @throws document_encrypted, document_broken
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  library ??= loadLibrary()
  const pdfjs = await library
  try {
    return await pdfjs.getDocument({
      data: bytes.slice(),
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      useWorkerFetch: false,
      cMapUrl: `${assets}/cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${assets}/standard_fonts/`,
      // A picture of more pixels is left out: four bytes each are what drawing it takes.
      maxImageSize: maxPicturePixels,
      wasmUrl: `${assets}/wasm/`,
    }).promise
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException'
    throw new FootnoteError(isLocked ? 'document_encrypted' : 'document_broken', { cause })
  }
}
