import { decodeCharset } from '../decode-text'
import { characters, charsetOfPage, fontCharsets, skippedGroups } from './charsets'
import type { RtfWriter } from './rtf-writer'

type Destination = 'text' | 'skip' | 'fonts' | 'styles' | 'mark' | 'note'

/** What a group inherits from the one around it. */
type State = {
  destination: Destination
  font: number
  hidden: boolean
  /** Characters after a `\u` that stand for it where Unicode is not known. */
  fallbacks: number
  style: number
  level: number | null
  inTable: boolean
}

/** The state machine of an RTF file: groups, fonts with their code pages, styles that are headings, paragraphs and tables. */
export class RtfReader {
  readonly #writer: RtfWriter
  readonly #stack: State[] = []
  readonly #fonts = new Map<number, string>()
  readonly #headingStyles = new Map<number, number>()
  #state: State = { destination: 'text', font: 0, hidden: false, fallbacks: 1, style: 0, level: null, inTable: false }
  #charset = 'windows-1252'
  #text = ''
  #mark = ''
  #note = ''
  #styleName = ''
  #bytes: number[] = []
  #toSkip = 0
  #isOptional = false
  #merge: 'left' | 'above' | null = null

  constructor(writer: RtfWriter) {
    this.#writer = writer
  }

  get depth(): number {
    return this.#stack.length
  }

  open(): void {
    this.#flush()
    this.#stack.push({ ...this.#state })
    this.#isOptional = false
  }

  close(): void {
    this.#flush()
    const ended = this.#state
    const before = this.#stack.pop()
    if (ended.destination === 'styles') this.#endStyle(ended.style)
    if (ended.destination === 'note' && before?.destination !== 'note') {
      this.#writer.addNote(this.#note)
      this.#note = ''
    }
    if (before) this.#state = before
    this.#isOptional = false
    this.#toSkip = 0
  }

  addByte(value: number): void {
    if (this.#toSkip > 0) this.#toSkip--
    else this.#bytes.push(value)
  }

  apply(name: string, value: number | null): void {
    if (this.#toSkip > 0 && name.length === 1 && characters[name]) {
      this.#toSkip--
      return
    }
    this.#flush()
    if (name === '*') {
      this.#isOptional = true
      return
    }
    const isOptional = this.#isOptional
    this.#isOptional = false
    if (this.#enter(name, isOptional)) return
    this.#change(name, value)
  }

  finish(): void {
    this.#flush()
    this.#endParagraph()
  }

  /** A group's first word says what it holds. @returns whether `name` was such a word */
  #enter(name: string, isOptional: boolean): boolean {
    const state = this.#state
    if (name === 'fonttbl') state.destination = 'fonts'
    else if (name === 'stylesheet') state.destination = 'styles'
    else if (name === 'footnote') state.destination = 'note'
    else if (name === 'listtext' || name === 'pntext') state.destination = 'mark'
    // Text of a drawn box stands in groups that a program may skip.
    else if (name === 'shptxt') state.destination = 'text'
    else if (name === 'shpinst' || name === 'shp') return true
    else if (skippedGroups.has(name) || (isOptional && state.destination !== 'styles')) state.destination = 'skip'
    else return false
    return true
  }

  #change(name: string, value: number | null): void {
    const state = this.#state
    const character = characters[name]
    if (character !== undefined) return this.#append(character)
    if (name === 'u' && value !== null) {
      this.#append(String.fromCharCode(value < 0 ? value + 0x1_00_00 : value))
      this.#toSkip = state.fallbacks
    } else if (name === 'uc') state.fallbacks = Math.min(20, Math.max(0, value ?? 1))
    else if (name === 'ansicpg') this.#charset = charsetOfPage(value ?? 1252)
    else if (name === 'mac') this.#charset = 'macintosh'
    else if (name === 'f') state.font = value ?? 0
    else if (name === 'fcharset') this.#fonts.set(state.font, fontCharsets[value ?? 0] ?? '')
    else if (name === 'v' || name === 'deleted') state.hidden = value !== 0
    else if (name === 'plain') state.hidden = false
    else if (name === 's') state.style = value ?? 0
    else this.#changeParagraph(name, value)
  }

  #changeParagraph(name: string, value: number | null): void {
    const state = this.#state
    if (name === 'par' || name === 'sect' || name === 'page') this.#endParagraph()
    else if (name === 'pard') Object.assign(state, { style: 0, level: null, inTable: false })
    else if (name === 'outlinelevel') state.level = value !== null && value < 9 ? value + 1 : null
    else if (name === 'intbl') state.inTable = true
    else if (name === 'trowd') this.#writer.startRow()
    else if (name === 'trhdr') this.#writer.markHeader()
    else if (name === 'clmrg') this.#merge = 'left'
    else if (name === 'clvmrg') this.#merge = 'above'
    else if (name === 'cellx') {
      this.#writer.defineCell(this.#merge)
      this.#merge = null
    } else if (name === 'cell') this.#writer.endCell(this.#takeText())
    else if (name === 'row') this.#writer.endRow()
    else if (name === 'nestcell' || name === 'nestrow') this.#append(' ')
  }

  #append(text: string): void {
    if (this.#state.hidden) return
    const { destination } = this.#state
    if (destination === 'text') this.#text += text
    else if (destination === 'mark') this.#mark += text
    else if (destination === 'note') this.#note += text
    else if (destination === 'styles') this.#styleName += text
  }

  /** Bytes are decoded in runs: a character of an East Asian code page has two. */
  #flush(): void {
    if (this.#bytes.length === 0) return
    const bytes = new Uint8Array(this.#bytes)
    this.#bytes = []
    this.#append(decodeCharset(bytes, this.#fonts.get(this.#state.font) || this.#charset))
  }

  #endStyle(style: number): void {
    const level = /heading (\d)/i.exec(this.#styleName)?.[1]
    if (level) this.#headingStyles.set(style, Number(level))
    this.#styleName = ''
  }

  #endParagraph(): void {
    if (this.#state.destination === 'note') return this.#append('\n')
    if (this.#state.destination !== 'text') return
    const { style, level, inTable } = this.#state
    const mark = this.#mark.trim().replace(/^[^\p{L}\p{N}]+$/u, '-')
    const text = this.#takeText()
    this.#writer.endParagraph(text, {
      level: level ?? this.#headingStyles.get(style) ?? null,
      mark: mark === '' ? null : mark,
      inTable,
    })
  }

  #takeText(): string {
    const text = this.#text
    this.#text = ''
    this.#mark = ''
    return text
  }
}
