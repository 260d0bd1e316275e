import { childElements, childNamed, descendantsNamed, textOf } from '../xml/find-elements'
import type { XmlElement } from '../xml/parse-xml'

/** The layout's slot that a shape fills: `title`, `body`, `ftr` and so on; null for a shape of the slide's own. */
export function placeholderOf(shape: XmlElement): { type: string } | null {
  const [slot] = descendantsNamed(childNamed(shape, 'p:nvSpPr'), 'p:ph')
  return slot ? { type: slot.attributes['type'] ?? 'body' } : null
}

/** A paragraph of drawing text: its runs and fields, a break as a line break. */
export function paragraphText(paragraph: XmlElement): string {
  return childElements(paragraph)
    .map((child) => {
      if (child.name === 'a:br') return '\n'
      if (child.name === 'a:r' || child.name === 'a:fld') return textOf(childNamed(child, 'a:t'))
      return child.name === 'a14:m' || child.name === 'm:oMath' ? textOf(child) : ''
    })
    .join('')
}
