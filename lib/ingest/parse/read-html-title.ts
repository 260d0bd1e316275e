import { cleanLine } from './clean-text'

const separator = /\s+(?:\||-|–|—|·|::|»)\s+/

/**
 * The page's own title, without the name of its site: `Office guide | Norrvane` is `Office guide` where the site says that it is
 * Norrvane (`og:site_name`, or the page's header), or where the first heading is exactly the rest.
 */
export function readHtmlTitle(document: Document): string | null {
  const whole = cleanLine(document.querySelector('title')?.textContent ?? '')
  const parts = whole.split(separator)
  if (parts.length < 2) return whole || null
  const heading = fold(document.querySelector('h1')?.textContent)
  const sites = siteNames(document)
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? '']
  const withoutLast = whole.slice(0, whole.length - last.length).replace(/\s+\S+\s+$/, '')
  const withoutFirst = whole.slice(first.length).replace(/^\s+\S+\s+/, '')
  if (sites.has(fold(last)) || heading === fold(withoutLast)) return withoutLast
  if (sites.has(fold(first)) || heading === fold(withoutFirst)) return withoutFirst
  return whole
}

const fold = (text: string | null | undefined): string => cleanLine(text ?? '').toLowerCase()

function siteNames(document: Document): Set<string> {
  const named = document.querySelector('meta[property="og:site_name"], meta[name="application-name"]')
  const header = document.querySelector('body > header, [role=banner]')
  const places = [header, ...(header?.querySelectorAll('a, span, strong, p') ?? [])]
  const names = [named?.getAttribute('content'), ...places.map((place) => place?.textContent)].map(fold)
  return new Set(names.filter((name) => name !== ''))
}
