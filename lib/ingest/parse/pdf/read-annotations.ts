import type { PDFPageProxy } from 'pdfjs-dist'
import type { Segment } from '../coverage/second-reading'

type Annotation = {
  readonly subtype?: string
  readonly fieldType?: string
  readonly fieldValue?: unknown
  readonly contentsObj?: { readonly str?: string }
  readonly hidden?: boolean
}

/** Marks on the page that hold words of their own; a link or a highlight only points at words that stand there. */
const withWords = new Set(['FreeText', 'Text', 'Stamp'])

/** What is written on a page on top of it: filled-in form fields and notes. None of it is in the page's own text. */
export async function readAnnotations(page: PDFPageProxy, number: number): Promise<Segment[]> {
  const annotations = (await page.getAnnotations().catch(() => [])) as Annotation[]
  return annotations.flatMap((annotation) => {
    const text = annotation.hidden ? '' : wordsOf(annotation)
    return text.trim() === '' ? [] : [{ part: `page ${number}`, text }]
  })
}

function wordsOf({ subtype, fieldType, fieldValue, contentsObj }: Annotation): string {
  if (subtype === 'Widget') {
    // A button's value is the name of its state, not a word that anybody sees.
    if (fieldType !== 'Tx' && fieldType !== 'Ch') return ''
    return [fieldValue]
      .flat()
      .filter((value) => typeof value === 'string')
      .join(' ')
  }
  return subtype && withWords.has(subtype) ? (contentsObj?.str ?? '') : ''
}
