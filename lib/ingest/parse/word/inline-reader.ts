import { mathText } from '../office/math-text'
import { childElements, childNamed, descendantsNamed, textOf } from '../xml/find-elements'
import type { XmlElement } from '../xml/parse-xml'

/** What stands inside of a paragraph but is read after it. */
export type Inline = {
  text: string
  readonly boxes: XmlElement[]
  readonly notes: NoteReference[]
  hiddenWords: number
}
export type NoteReference = { readonly kind: 'footnote' | 'endnote'; readonly id: string; readonly mark: string }

const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
}
const skipped = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:sdtPr',
  'w:rt',
  'w:object',
])

/** Reads a paragraph: changes as accepted, fields as shown, hidden runs left out, check boxes as `[x]` and `[ ]`. */
export function readInline(paragraph: XmlElement, nextMark: () => number): Inline {
  const inline: Inline = { text: '', boxes: [], notes: [], hiddenWords: 0 }
  for (const child of childElements(paragraph)) addInline(inline, child, nextMark)
  return inline
}

function addInline(inline: Inline, element: XmlElement, nextMark: () => number): void {
  const { name } = element
  if (skipped.has(name)) return
  const sign = signs[name]
  if (sign !== undefined) inline.text += sign
  else if (name === 'w:t') inline.text += textOf(element)
  else if (name === 'm:oMath' || name === 'm:oMathPara') inline.text += ` ${mathText(element)} `
  else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') addNote(inline, element, nextMark)
  else if (name === 'w:txbxContent') inline.boxes.push(element)
  else if (name === 'w:sdt') addControl(inline, element, nextMark)
  else if (name === 'wp:docPr') inline.text += describedText(element)
  else if (name === 'mc:AlternateContent') {
    const choice = childNamed(element, 'mc:Choice') ?? childNamed(element, 'mc:Fallback')
    if (choice) addAll(inline, choice, nextMark)
  } else if (name === 'w:r' && isHidden(element)) {
    inline.hiddenWords += descendantsNamed(element, 'w:t').map(textOf).join(' ').split(/\s+/).filter(Boolean).length
  } else addAll(inline, element, nextMark)
}

function addAll(inline: Inline, parent: XmlElement, nextMark: () => number): void {
  for (const child of childElements(parent)) addInline(inline, child, nextMark)
}

function addNote(inline: Inline, reference: XmlElement, nextMark: () => number): void {
  const mark = String(nextMark())
  inline.text += `[${mark}]`
  const kind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
  inline.notes.push({ kind, id: reference.attributes['w:id'] ?? '', mark })
}

/** A content control: a check box says whether it is ticked, another one what it holds. */
function addControl(inline: Inline, control: XmlElement, nextMark: () => number): void {
  const box = descendantsNamed(childNamed(control, 'w:sdtPr'), 'w14:checkbox')[0]
  if (box) inline.text += isOn(childNamed(box, 'w14:checked')?.attributes['w14:val']) ? '[x]' : '[ ]'
  else {
    const content = childNamed(control, 'w:sdtContent')
    if (content) addAll(inline, content, nextMark)
  }
}

/** `w:vanish` without a value is on. */
export const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off)$/i.test(value)

function isHidden(run: XmlElement): boolean {
  const vanish = childNamed(childNamed(run, 'w:rPr'), 'w:vanish')
  return vanish !== undefined && isOn(vanish.attributes['w:val'])
}

/** A picture's description, where a person wrote one. */
function describedText(properties: XmlElement): string {
  const text = properties.attributes['descr'] ?? ''
  const isGenerated = /automatically generated|\.(?:png|jpe?g|gif|emf|wmf|svg|tiff?)$|^https?:/i.test(text)
  return text === '' || isGenerated ? '' : ` ${text} `
}
