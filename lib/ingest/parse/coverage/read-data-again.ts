import { decodeText } from '../decode-text'
import { mediaTypes } from '../media-types'
import type { ParseInput } from '../parsed-file'
import { cutElements } from './cut-elements'
import { decodeEntities, emptyReading, stripTags, type SecondReading, type Segment } from './second-reading'

/** What data and subtitles say, line by line: names of fields are left out, because an empty field is no loss. */
export function readDataAgain(input: ParseInput): SecondReading {
  const { text } = decodeText(input.bytes)
  return { ...emptyReading, segments: segmentsOf(text, input.mediaType) }
}

function segmentsOf(text: string, mediaType: string): Segment[] {
  if (mediaType === mediaTypes.json) return readJson(text)
  if (mediaType === mediaTypes.xml) return readXml(text)
  return mediaType === mediaTypes.yaml ? byLine(text, readYamlLine) : byLine(withoutNotes(text), readCueLine)
}

const byLine = (text: string, read: (line: string, next: string) => string): Segment[] => {
  const lines = text.split(/\r?\n/)
  return lines.map((line, index) => ({ part: `line ${index + 1}`, text: read(line, lines[index + 1] ?? '') }))
}

const value = /"(?:[^"\\]|\\.)*"(?!\s*:)|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|"(?:[^"\\]|\\.)*"/g

/** Strings that are no names, and figures. */
function readJson(text: string): Segment[] {
  const segments: Segment[] = []
  let line = 1
  let at = 0
  for (const { 0: found, index } of text.matchAll(value)) {
    for (; at < index; at++) if (text.charCodeAt(at) === 10) line++
    const isName = found.startsWith('"') && /^\s*:/.test(text.slice(index + found.length, index + found.length + 50))
    if (!isName) segments.push({ part: `line ${line}`, text: unquote(found) })
  }
  return segments
}

function unquote(token: string): string {
  if (!token.startsWith('"')) return token
  try {
    return JSON.parse(token) as string
  } catch {
    // Not JSON: read as it stands.
    return token
  }
}

/** Names, marks of lists, anchors and comments are no words. */
const readYamlLine = (line: string): string =>
  /^\s*(?:#|---|\.\.\.|%)/.test(line)
    ? ''
    : line
        .replace(/^[\s?-]*(?:(?:"[^"]*"|'[^']*'|[^\s"'#[{&*!|>][^:#]*?)\s*:(?=\s|$)\s*)?/, '')
        .replace(/(?:^|\s)#.*$/, '')
        .replaceAll(/(?:^|\s)[&*!][^\s,\]}]*/g, ' ')
        .replaceAll(/[[{,]\s*[\w-]+\s*:\s/g, ' ')
        .replaceAll(/\\./g, ' ')
        .replace(/^[|>][+-]?\d?\s*$/, '')

function readXml(text: string): Segment[] {
  const said = text.replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inside: string) => inside.replaceAll(/[<>&]/g, ' '))
  const shown = cutElements(said.replaceAll(/<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>/gi, ' '), () => false)
  return shown.split(/<\/[^<>]+>|<[^<>]+\/>/).map((part) => ({ part: 'the text', text: stripTags(part) }))
}

const withoutNotes = (text: string): string =>
  text.replaceAll(/^(?:WEBVTT|NOTE|STYLE|REGION)\b[\s\S]*?(?=\r?\n[ \t]*\r?\n|$(?![\s\S]))/gm, (block) =>
    block.replaceAll(/[^\n]/g, ''),
  )

/** A line of figures alone and the one above a time are the cue's number or name. */
const readCueLine = (line: string, next: string): string =>
  line.includes('-->') || next.includes('-->') || /^\s*\d+\s*$/.test(line)
    ? ''
    : decodeEntities(line.replaceAll(/<[^<>]*>|\{\\[^{}]*\}/g, ''))
