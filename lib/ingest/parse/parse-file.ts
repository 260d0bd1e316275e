import type { ParsedDocument } from '@/lib/domain/document'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { checkCoverage } from './coverage/check-coverage'
import { mediaTypes } from './media-types'
import { parseText } from './parse-text'
import type { ParseInput } from './parsed-file'

/**
 * Reads one file into a ParsedDocument. Runs in the child process.
 * @throws document_no_text when it opens but says nothing: an index entry without text would be a document in limbo
 */
export async function parseFile(input: ParseInput): Promise<ParsedDocument> {
  const parsed = await readByType(input)
  if (parsed.text.length > input.limits.maxCharacters) throw new FootnoteError('parse_memory')
  if (!/[\p{L}\p{N}]/u.test(parsed.text)) throw new FootnoteError('document_no_text')
  return checkCoverage(input, parsed)
}

/** Each parser's libraries are loaded when first used: a process that reads PDFs never loads the one for Word. */
async function readByType(input: ParseInput): Promise<ParsedDocument> {
  switch (input.mediaType) {
    case mediaTypes.pdf:
      return (await import('./pdf/parse-pdf')).parsePdf(input)
    case mediaTypes.docx:
      return (await import('./word/parse-docx')).parseDocx(input)
    case mediaTypes.xlsx:
      return (await import('./sheet/parse-xlsx')).parseXlsx(input)
    case mediaTypes.pptx:
      return (await import('./slides/parse-pptx')).parsePptx(input)
    case mediaTypes.odt:
    case mediaTypes.ods:
    case mediaTypes.odp:
      return (await import('./opendocument/parse-opendocument')).parseOpenDocument(input)
    case mediaTypes.epub:
      return (await import('./epub/parse-epub')).parseEpub(input)
    case mediaTypes.rtf:
      return (await import('./rtf/parse-rtf')).parseRtf(input)
    case mediaTypes.email:
      return (await import('./mail/parse-email')).parseEmail(input)
    case mediaTypes.msg:
      return (await import('./mail/parse-msg')).parseMsg(input)
    case mediaTypes.mhtml:
      return (await import('./mail/parse-mhtml')).parseMhtml(input)
    case mediaTypes.asciidoc:
      return (await import('./asciidoc/parse-asciidoc')).parseAsciiDoc(input)
    case mediaTypes.json:
      return (await import('./data/parse-json')).parseJson(input)
    case mediaTypes.yaml:
      return (await import('./data/parse-yaml')).parseYaml(input)
    case mediaTypes.xml:
      return (await import('./xml/parse-xml-document')).parseXmlDocument(input)
    case mediaTypes.subtitles:
      return (await import('./parse-subtitles')).parseSubtitles(input)
    case mediaTypes.html:
      return (await import('./parse-html')).parseHtml(input)
    case mediaTypes.markdown:
      return (await import('./parse-markdown')).parseMarkdown(input)
    case mediaTypes.csv:
      return (await import('./parse-csv')).parseCsv(input)
    case mediaTypes.png:
    case mediaTypes.jpeg:
    case mediaTypes.tiff:
    case mediaTypes.webp:
      return (await import('./picture/parse-picture')).parsePicture(input)
    case mediaTypes.zip:
    case mediaTypes.tar:
    case mediaTypes.tgz:
      return (await import('./archive/parse-archive')).parseArchive(input)
    case mediaTypes.text:
      return parseText(input)
    default:
      throw new FootnoteError('file_type_unknown')
  }
}
