import type { PDFPageProxy } from 'pdfjs-dist'
import { cleanLine } from '../clean-text'
import type { PdfNote } from './pdf-types'
import { round } from './read-page'

/** The parts of an annotation, as pdf.js gives it, that are read here. */
type Annotation = {
  readonly subtype?: string
  readonly rect?: readonly [number, number, number, number]
  readonly annotationFlags?: number
  readonly contentsObj?: { readonly str?: string }
  readonly titleObj?: { readonly str?: string }
  readonly fieldType?: string
  readonly fieldName?: string
  /** What a screen reader says of a field: the form's own name for people. */
  readonly alternativeText?: string
  readonly fieldValue?: unknown
  readonly password?: boolean
  readonly checkBox?: boolean
  readonly radioButton?: boolean
  readonly buttonValue?: string | null
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[]
}

/** The flags Hidden and NoView (PDF 32000-1, table 165): shown to nobody. */
const unseen = 2 + 32
/** Drawn with their words. The others show a mark, and their words when it is opened. */
const drawn = new Set(['Widget', 'FreeText', 'Stamp'])
/** Point at something, or belong to another annotation, which has the words. */
const withoutWords = new Set(['Link', 'Popup', 'FileAttachment', 'Sound', 'Movie', 'RichMedia'])

/** What is written on a page on top of it: filled-in form fields and comments. None of it is in the page's own text. */
export async function readAnnotations(page: PDFPageProxy, number: number): Promise<PdfNote[]> {
  const annotations = (await page.getAnnotations().catch(() => [])) as Annotation[]
  const viewport = page.getViewport({ scale: 1 })
  return annotations.flatMap((annotation) => {
    const { subtype = '', rect, annotationFlags = 0 } = annotation
    if ((annotationFlags & unseen) !== 0 || withoutWords.has(subtype) || !rect) return []
    const text = cleanLine(subtype === 'Widget' ? fieldText(annotation) : noteText(annotation))
    if (text === '') return []
    const [x1, y1, x2, y2] = viewport.convertToViewportRectangle([...rect]) as [number, number, number, number]
    const box = {
      page: number,
      x: round(Math.min(x1, x2)),
      y: round(Math.min(y1, y2)),
      width: round(Math.abs(x2 - x1)),
      height: round(Math.abs(y2 - y1)),
      charStart: 0,
      charEnd: text.length,
    }
    return [{ text, box, isDrawn: drawn.has(subtype) }]
  })
}

function noteText({ subtype = '', contentsObj, titleObj }: Annotation): string {
  const text = contentsObj?.str ?? ''
  if (text.trim() === '' || drawn.has(subtype)) return text
  const author = titleObj?.str?.trim() ?? ''
  return `Comment${author && ` by ${author}`}: ${text}`
}

function fieldText(field: Annotation): string {
  const label = labelOf(field)
  const value = field.fieldType === 'Btn' ? stateOf(field) : valueOf(field)
  if (value === '') return ''
  // Without a name that says something, a ticked box says nothing; a written value does.
  if (label === '') return field.fieldType === 'Btn' ? '' : value
  return `${label}: ${value}`
}

function valueOf({ fieldType, fieldValue, password, options = [] }: Annotation): string {
  if ((fieldType !== 'Tx' && fieldType !== 'Ch') || password) return ''
  return [fieldValue]
    .flat()
    .filter((value) => typeof value === 'string')
    .map((value) => options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value)
    .join(', ')
    .trim()
}

function stateOf({ checkBox, radioButton, buttonValue, fieldValue }: Annotation): string {
  if (checkBox) return typeof fieldValue === 'string' && fieldValue !== 'Off' ? 'yes' : ''
  return radioButton && buttonValue && fieldValue === buttonValue ? buttonValue : ''
}

/** Names that programs give (`topmostSubform[0].f1_02[0]`, `Text7`) tell a reader nothing. */
function labelOf({ alternativeText = '', fieldName = '' }: Annotation): string {
  const said = cleanLine(alternativeText).replace(/[:.\s]+$/, '')
  if (said !== '') return said.length <= maxLabel ? said : ''
  const name = fieldName.replaceAll('_', ' ').trim()
  const isMade = /\d|^(?:text|field|untitled|undefined|fill|check ?box|radio|group|combo|list)\b/i.test(name)
  return !isMade && /^\p{L}[\p{L}\s-]{2,40}$/u.test(name) ? name : ''
}
const maxLabel = 120
