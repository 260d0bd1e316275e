import { mediaTypes } from '../media-types'
import { openArchive, type Archive } from '../zip/open-archive'
import type { ParseInput } from '../parsed-file'
import { cutElements } from './cut-elements'
import { count, decodeEntities, stripTags, type SecondReading, type Segment } from './second-reading'

/** Text nodes of Word, and the marks that stand for a space between them. */
const wordText = /<(?:w|m|a):t(?:\s[^>]*)?>([^<]*)<|<w:(?:tab|br|cr)\b/g
/** Lower case, as `cutElements` gives names. */
const deleted = new Set(['mc:fallback', 'w:del', 'w:movefrom'])
const aside = new Set(['text:tracked-changes', 'text:note-citation', 'dc:date', 'dc:creator'])
const slideText = /<a:t(?:\s[^>]*)?>([^<]*)<|<a:br\b/g

/** The raw XML of an Office or OpenDocument file, by patterns instead of a tree: nothing of the parsers' knowledge is used. */
export function readOfficeAgain(input: ParseInput): SecondReading {
  const archive = openArchive(input.bytes, {
    main: /./,
    fileName: input.fileName,
    maxInflatedBytes: input.limits.maxInflatedBytes,
  })
  if (input.mediaType === mediaTypes.docx) return readWord(archive)
  if (input.mediaType === mediaTypes.pptx) return readSlides(archive)
  return input.mediaType === mediaTypes.xlsx ? readSheets(archive) : readOpenDocument(archive)
}

const paragraphs = (part: string, xml: string, end: RegExp, text: RegExp): Segment[] =>
  xml.split(end).flatMap((paragraph) => {
    const found = [...paragraph.matchAll(text)].map(([, words]) => (words === undefined ? ' ' : decodeEntities(words)))
    return found.length === 0 ? [] : [{ part, text: found.join('') }]
  })

/** Deleted and hidden words, and the second form of what newer programs show otherwise, are nothing that a reader sees. */
function readWord(archive: Archive): SecondReading {
  const parts = archive.names.filter((name) => /^word\/(?:document\d*|footnotes|endnotes|comments)\.xml$/.test(name))
  const visible = parts.map((name) => ({
    part: /document/.test(name) ? 'the text' : `the ${name.slice(5, -4)}`,
    xml: cutElements(archive.text(name) ?? '', (element) => deleted.has(element)).replaceAll(
      /<w:r[ >](?:(?!<\/?w:r[ >])[\s\S])*?<w:vanish\s*\/>[\s\S]*?<\/w:r>/g,
      '',
    ),
  }))
  const all = visible.map(({ xml }) => xml).join('')
  return {
    segments: visible.flatMap(({ part, xml }) => paragraphs(part, xml, /<\/w:p>|<w:p [^>]*\/>/, wordText)),
    tables: count(all, /<w:tbl>/g),
    pictures: count(all, /<pic:pic\b|<v:imagedata\b/g),
    pictureOnly: [],
  }
}

function readSlides(archive: Archive): SecondReading {
  const order = [...(archive.text('ppt/_rels/presentation.xml.rels') ?? '').matchAll(/<Relationship\b[^>]*>/g)]
  const targets = new Map(
    order.map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(?:ppt\/)?/, 'ppt/')]),
  )
  const shown = [...(archive.text('ppt/presentation.xml') ?? '').matchAll(/<p:sldId\s[^>]*>/g)]
  const slides = shown.map(([tag], index) => ({
    part: `slide ${index + 1}`,
    // Date, footer and number belong to the layout.
    xml: (archive.text(targets.get(attribute(tag, 'r:id')) ?? '') ?? '').replaceAll(
      /<p:sp>(?:(?!<\/p:sp>)[\s\S])*?<p:ph\b[^>]*type="(?:dt|ftr|sldNum)"[\s\S]*?<\/p:sp>/g,
      '',
    ),
  }))
  const segments = slides.flatMap(({ part, xml }) => paragraphs(part, xml, /<\/a:p>/, slideText))
  const spoken = new Set(segments.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).map(({ part }) => part))
  const all = slides.map(({ xml }) => xml).join('')
  return {
    segments,
    tables: count(all, /<a:tbl>/g),
    pictures: count(all, /<p:pic>/g),
    pictureOnly: slides.filter(({ part, xml }) => xml.includes('<p:pic>') && !spoken.has(part)).map(({ part }) => part),
  }
}

/** Words only: numbers look otherwise in a cell than they are kept. */
function readSheets(archive: Archive): SecondReading {
  const strings = [...(archive.text('xl/sharedStrings.xml') ?? '').matchAll(/<si\b[\s\S]*?<\/si>|<si\/>/g)].map(
    ([item]) =>
      stripTags(item.replaceAll(/<rPh\b[\s\S]*?<\/rPh>/g, '').replaceAll(/<\/t>\s*<\/r>\s*<r>[\s\S]*?<t\b[^>]*>/g, '')),
  )
  const relations = [...(archive.text('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\b[^>]*>/g)]
  const targets = new Map(
    relations.map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/')]),
  )
  const sheets = [...(archive.text('xl/workbook.xml') ?? '').matchAll(/<sheet\s[^>]*>/g)].filter(
    ([tag]) => !/hidden/i.test(attribute(tag, 'state')),
  )
  const segments = sheets.flatMap(([tag]) => {
    const part = `sheet ${decodeEntities(attribute(tag, 'name'))}`
    const xml = archive.text(targets.get(attribute(tag, 'r:id')) ?? '') ?? ''
    return [...xml.matchAll(/<c\s([^>]*[^/>])>([\s\S]*?)<\/c>/g)].flatMap(([, head = '', body = '']) => {
      const text = cellText(attribute(` ${head}`, 't'), body, strings)
      return text === '' ? [] : [{ part, text }]
    })
  })
  return { segments, tables: 0, pictures: 0, pictureOnly: [] }
}

function cellText(type: string, body: string, strings: readonly string[]): string {
  if (type === 'inlineStr') return stripTags(body)
  const value = /<v(?:\s[^>]*)?>([^<]*)</.exec(body)?.[1] ?? ''
  if (type === 's') return strings[Number(value)] ?? ''
  return type === 'str' ? decodeEntities(value) : ''
}

function readOpenDocument(archive: Archive): SecondReading {
  const xml = cutElements(archive.text('content.xml') ?? '', (element) => aside.has(element)).replaceAll(
    /<text:(?:s|tab|line-break)\b[^>]*>/g,
    ' ',
  )
  const texts = [...xml.matchAll(/<text:[ph](?:\s[^>]*[^/])?>([\s\S]*?)<\/text:[ph]>/g)]
  return {
    segments: texts.map(([, inside = '']) => ({
      part: 'the text',
      text: decodeEntities(inside.replaceAll(/<[^>]*>/g, '')),
    })),
    tables: count(xml, /<table:table\s/g),
    pictures: count(xml, /<draw:image\b/g),
    pictureOnly: [],
  }
}

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
