import { hidesText, isHidden } from './is-hidden'

/** Fewer words than this are an icon's name or a label for screen readers, not worth a warning. */
const minWords = 5
/** Menus and dialogs are hidden until they are opened: nobody needs a warning about them. */
const opensLater =
  'nav, header, footer, form, dialog, menu, template, noscript, script, style, svg, [role=dialog], [role=menu]'

/**
 * Removes what a reader of the page would not see: by attribute, by inline style, and by the rules of the page's own `<style>` for a
 * single class or id. Must come before Readability, which drops styles and would keep the text.
 * @returns words removed that a person should know of
 */
export function removeHidden(document: Document): number {
  let words = 0
  for (const element of [...hiddenByRule(document), ...document.querySelectorAll('body *')]) {
    if (!element.isConnected || (!isHidden(element) && !element.hasAttribute(ruled))) continue
    const count = (element.textContent ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    if (count >= minWords && !element.closest(opensLater)) words += count
    element.remove()
  }
  return words
}

const ruled = 'data-footnote-hidden'
/** Each rule walks the page once. */
const maxRules = 200

function hiddenByRule(document: Document): Element[] {
  const selectors = [...document.querySelectorAll('style')].flatMap((sheet) => hidingSelectors(sheet.textContent ?? ''))
  const found = selectors.slice(0, maxRules).flatMap((selector) => [...document.querySelectorAll(selector)])
  for (const element of found) element.setAttribute(ruled, '')
  return found
}

/**
 * Single classes and ids that a style sheet hides. Rules inside of `@media`, for print or phones, say nothing about the page as it is
 * read. Splits instead of matching: the time must stay linear in a sheet that was made to be slow.
 */
function hidingSelectors(sheet: string): string[] {
  const css = sheet
    .split('*/')
    .map((part) => part.split('/*', 1)[0] ?? '')
    .join('')
  const found: string[] = []
  let depth = 0
  for (const rule of css.split('}')) {
    const parts = rule.split('{')
    const [selectors, style] = parts
    if (depth === 0 && parts.length === 2 && selectors && style && hidesText(style))
      found.push(...selectors.split(',').map((selector) => selector.trim()))
    depth = Math.max(0, depth + parts.length - 2)
  }
  return found.filter((selector) => /^[a-z]*[.#][\w-]+$/i.test(selector))
}
