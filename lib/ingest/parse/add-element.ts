import { addHtmlTable } from './add-html-table'
import type { DocumentBuilder } from './document-builder'
import { isHidden } from './is-hidden'

const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'embed',
  'head',
  'button',
  'select',
  'input',
  'form',
])
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'data',
  'dfn',
  'em',
  'font',
  'i',
  'kbd',
  'label',
  'mark',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr',
  'br',
  'img',
  'ins',
  'del',
  'ruby',
  'rt',
  'rp',
  'tt',
  'big',
])

/** Walks HTML into blocks. What a reader would not see is left out. */
export function addElement(builder: DocumentBuilder, root: Element): void {
  let pending = ''
  const flush = (): void => {
    builder.add({ kind: 'paragraph', text: pending })
    pending = ''
  }
  for (const node of root.childNodes) {
    if (node.nodeType === 3) pending += (node.textContent ?? '').replaceAll(/\s+/g, ' ')
    if (node.nodeType !== 1) continue
    const element = node as Element
    const name = element.localName.toLowerCase()
    if (skipped.has(name) || isHidden(element)) continue
    if (inline.has(name) && !hasBlockInside(element)) pending += inlineText(element)
    else {
      flush()
      addBlock(builder, element, name)
    }
  }
  flush()
}

function addBlock(builder: DocumentBuilder, element: Element, name: string): void {
  const heading = /^h([1-6])$/.exec(name)
  if (heading) return builder.add({ kind: 'heading', level: Number(heading[1]), text: inlineText(element) })
  if (name === 'table') return addHtmlTable(builder, element, addElement)
  if (name === 'pre') return builder.add({ kind: 'code', text: element.textContent ?? '' })
  if (name === 'ul' || name === 'ol') return addList(builder, element, name === 'ol')
  if (name === 'figcaption' || name === 'caption') return builder.add({ kind: 'caption', text: inlineText(element) })
  if (name === 'blockquote' && !hasBlockInside(element))
    return builder.add({ kind: 'quote', text: inlineText(element) })
  if (name === 'dt' || name === 'p') {
    if (!hasBlockInside(element)) return builder.add({ kind: 'paragraph', text: inlineText(element) })
  }
  addElement(builder, element)
}

function addList(builder: DocumentBuilder, list: Element, ordered: boolean): void {
  let number = Number(list.getAttribute('start') ?? '1') || 1
  for (const item of list.children) {
    if (isHidden(item)) continue
    if (item.localName !== 'li') {
      addBlock(builder, item, item.localName)
      continue
    }
    const nested = [...item.children].filter((child) => !inline.has(child.localName))
    const own = nested.length === 0 ? inlineText(item) : ownText(item)
    const mark = ordered ? `${number++}.` : '-'
    if (own.trim() !== '') builder.add({ kind: 'list-item', text: `${mark} ${own.trim()}` })
    for (const child of nested) {
      if (child.localName === 'p' && own.includes(inlineText(child).trim())) continue
      addBlock(builder, child, child.localName)
    }
  }
}

/** An item's text before its first nested block; where it begins with a paragraph, that paragraph. */
function ownText(item: Element): string {
  let text = ''
  for (const node of item.childNodes) {
    if (node.nodeType === 3) text += node.textContent ?? ''
    if (node.nodeType !== 1) continue
    const element = node as Element
    if (inline.has(element.localName)) text += inlineText(element)
    else if (text.trim() === '' && element.localName === 'p') return inlineText(element)
    else if (text.trim() !== '') break
  }
  return text.replaceAll(/\s+/g, ' ')
}

export function inlineText(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += (node.textContent ?? '').replaceAll(/\s+/g, ' ')
    if (node.nodeType !== 1) continue
    const child = node as Element
    const name = child.localName.toLowerCase()
    if (skipped.has(name) || isHidden(child)) continue
    if (name === 'br') text += '\n'
    else if (name === 'img') text += ` ${child.getAttribute('alt') ?? ''} `
    else text += inline.has(name) ? inlineText(child) : ` ${inlineText(child)} `
  }
  return text
}

function hasBlockInside(element: Element): boolean {
  for (const child of element.children) {
    if (skipped.has(child.localName)) continue
    if (!inline.has(child.localName) || hasBlockInside(child)) return true
  }
  return false
}
