/** Elements whose words lead elsewhere or are the site's, not the page's. */
const apart = 'a, nav, header, footer, aside, form, button, select, script, style, noscript, template, svg'

/** Characters of running text of an element: without links, navigation and forms. White space does not count. */
export function proseLength(root: Element): number {
  let length = (root.textContent ?? '').replaceAll(/\s+/g, '').length
  for (const element of root.querySelectorAll(apart))
    if (!element.parentElement?.closest(apart)) length -= (element.textContent ?? '').replaceAll(/\s+/g, '').length
  return length
}
