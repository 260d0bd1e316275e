import type { ParseInput } from '../parsed-file'
import { openArchive } from '../zip/open-archive'
import { readPage } from './read-text-again'
import { count, emptyReading, type SecondReading } from './second-reading'

/** Every page of a book but its contents, whether the reading order names it or not: what is outside of it is read by nobody. */
export function readBookAgain(input: ParseInput): SecondReading {
  const archive = openArchive(input.bytes, {
    main: /./,
    fileName: input.fileName,
    maxInflatedBytes: input.limits.maxInflatedBytes,
  })
  const root = archive.names.find((name) => name.endsWith('.opf')) ?? ''
  const book = archive.text(root) ?? ''
  const items = [...book.matchAll(/<(?:\w+:)?item\b[^<>]*>/g)].map(([tag]) => tag)
  const inOrder = new Set([...book.matchAll(/<(?:\w+:)?itemref\b[^<>]*\bidref="([^"]*)"/g)].map(([, id]) => id))
  const pages = items.filter(
    (tag) => inOrder.has(attribute(tag, 'id')) && !/\bproperties="[^"]*\bnav\b/.test(tag) && /html/.test(tag),
  )
  const chapters = pages.map((tag, index) => {
    const href = decodePath(attribute(tag, 'href'))
    const name = archive.names.find((one) => one.endsWith(href))
    const page = readPage(((name && archive.text(name)) ?? '').replace(/<head[\s>][\s\S]*?<\/head>/i, ''))
    return { ...page, segments: page.segments.map(({ text }) => ({ part: `chapter ${index + 1}`, text })) }
  })
  return {
    ...emptyReading,
    segments: chapters.flatMap(({ segments }) => segments),
    tables: chapters.reduce((sum, { tables }) => sum + tables, 0),
    pictures: count(book, /\bmedia-type="image\//g),
  }
}

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

function decodePath(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    // A per cent sign of a file name.
    return href
  }
}
