import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { ParsedDocument } from '@/lib/domain/document'
import { addElement } from './add-element'
import { cleanLine } from './clean-text'
import { decodeText } from './decode-text'
import { DocumentBuilder } from './document-builder'
import type { ParseInput } from './parsed-file'
import { proseLength } from './prose-length'
import { readHtmlTitle } from './read-html-title'
import { removeHidden } from './remove-hidden'

/** Elements beyond which Readability is not tried: it walks the tree many times. */
const maxReadabilityElements = 30_000
/** The main content must hold this share of the page's running text; with less, Readability has taken content for decoration. */
const minMainShare = 0.8

/**
 * A web page: its main content where Readability finds one that holds most of the text, and otherwise the body without navigation.
 * Nothing is fetched and no script runs: linkedom only parses.
 */
export function parseHtml(input: ParseInput): ParsedDocument {
  return readHtml(decodeText(input.bytes, declaredCharset(input.bytes)).text)
}

/** The same for HTML that is text already: of a mail or a saved page. */
export function readHtml(html: string): ParsedDocument {
  const { document } = parseHTML(wrap(html))
  const hiddenWords = removeHidden(document)
  const title = readHtmlTitle(document)
  const language = document.documentElement?.getAttribute('lang')?.slice(0, 2).toLowerCase() ?? null
  const metadata = readMeta(document)
  const readable = document.documentElement.outerHTML
  const body = stripChrome(document.body)
  const main = mainContent(readable, document.querySelectorAll('h1'))
  const isWhole = main === null || proseLength(main) < proseLength(body) * minMainShare
  const builder = blocksOf(isWhole ? body : main)
  return builder.finish({ title, language, metadata, warnings: hiddenWords === 0 ? [] : [hiddenWarning(hiddenWords)] })
}

const hiddenWarning = (words: number): string =>
  `This page has text that its readers cannot see (${words} words). It was left out.`

const htmlTag = /<html(?:\s[^>]*)?>/i
/** With what belongs into a head and stands right behind it. */
const headless = /(<html(?:\s[^>]*)?>)((?:\s|<(?:meta|link|base)\b[^>]*>|<title\b[^>]*>[^<]*<\/title>)*)/i

/** linkedom needs a root element to hang a fragment on, and finds no body where a page leaves out `<head>` or `<body>`, as HTML allows. */
function wrap(html: string): string {
  if (!/<html[\s>]/i.test(html)) return `<!doctype html><html><head></head><body>${html}</body></html>`
  const [hasHead, hasBody] = [/<head[\s>]/i.test(html), /<body[\s>]/i.test(html)]
  if (hasBody) return hasHead ? html : html.replace(htmlTag, '$&<head>').replace(/<body[\s>]/i, '</head>$&')
  return hasHead ? html.replace(/<\/head>/i, '$&<body>') : html.replace(headless, '$1<head>$2</head><body>')
}

/** Readability takes a heading that repeats the title out; here it is the first heading of the text. */
function mainContent(html: string, headings: ArrayLike<Element>): Element | null {
  const { document } = parseHTML(wrap(html))
  try {
    const article = new Readability(document, { maxElemsToParse: maxReadabilityElements, keepClasses: false }).parse()
    if (!article?.content) return null
    const { body } = parseHTML(wrap(article.content)).document
    const [heading] = headings.length === 1 ? Array.from(headings) : []
    const text = cleanLine(heading?.textContent ?? '')
    if (heading && text !== '' && !cleanLine(body.textContent ?? '').includes(text))
      body.prepend(heading.cloneNode(true))
    return body
  } catch {
    // Too many elements, or a tree that Readability trips over: the whole body is read instead.
    return null
  }
}

function blocksOf(body: Element): DocumentBuilder {
  const builder = new DocumentBuilder()
  addElement(builder, body)
  return builder
}

function stripChrome(body: Element): Element {
  for (const element of body.querySelectorAll('nav, [role=navigation], [role=banner], [role=contentinfo]'))
    element.remove()
  return body
}

function readMeta(document: Document): Record<string, string> {
  const metadata: Record<string, string> = {}
  const names = {
    date: 'date',
    author: 'author',
    description: 'description',
    'article:published_time': 'date',
  } as const
  for (const [name, key] of Object.entries(names)) {
    const value = document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content')
    if (value) metadata[key] = cleanLine(value).slice(0, 500)
  }
  return metadata
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  return /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
}
