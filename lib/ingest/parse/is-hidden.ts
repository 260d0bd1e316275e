/** Text of this size or less, in pixels or points, is there for machines. */
const maxUnreadableSize = 2
const hiding =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0\d*)?\s*(?:[;!]|$)|font-size\s*:\s*0(?:\.\d+)?\s*(?:em|rem|%)?\s*(?:[;!]|$)|(?:left|top|text-indent)\s*:\s*-\d{4,}px/i
const fontSize = /font-size\s*:\s*([\d.]+)\s*(?:px|pt)/i
const paleColor =
  /(?:^|[;\s])color\s*:\s*(?:#fff(?:fff)?\b|white\b|transparent\b|rgba?\(\s*255\s*,\s*255\s*,\s*255\b|rgba\([^)]*,\s*0(?:\.0+)?\s*\))/i
const background = /background(?:-color|-image)?\s*:(?!\s*(?:#fff(?:fff)?\b|white\b|none\b|transparent\b))/i

/** Whether a style declaration keeps text from every reader: not shown, shrunk to nothing, or moved off the page. */
export function hidesText(style: string): boolean {
  const size = fontSize.exec(style)?.[1]
  return hiding.test(style) || (size !== undefined && Number(size) <= maxUnreadableSize)
}

/**
 * Whether an element is kept from readers by its attributes or inline style, a known place for instructions to models. White text
 * counts when neither it nor anything around it brings a background: a page is white unless something says otherwise.
 */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style')
  if (style === null) return false
  return hidesText(style) || (paleColor.test(style) && !hasBackground(element))
}

/** A class may bring a background too; with one around, white text is given the benefit of the doubt. */
function hasBackground(element: Element): boolean {
  for (let at: Element | null = element; at && at.localName !== 'html'; at = at.parentElement) {
    if (at.hasAttribute('bgcolor') || at.hasAttribute('class') || background.test(at.getAttribute('style') ?? ''))
      return true
  }
  return false
}
