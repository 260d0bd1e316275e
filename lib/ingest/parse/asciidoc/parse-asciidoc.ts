import type { ParsedDocument } from '@/lib/domain/document'
import { cleanLine } from '../clean-text'
import { decodeText } from '../decode-text'
import { DocumentBuilder } from '../document-builder'
import type { ParseInput } from '../parsed-file'
import { addAsciiDocTable } from './add-asciidoc-table'
import { plainInline } from './plain-inline'

const heading = /^(={1,6}|#{1,6})\s+(\S.*)$/
const attribute = /^:(!?[\w-]+!?):(?:\s+(.*))?$/
const listItem = /^\s*(\*{1,6}|-|\.{1,6}|\d{1,3}[.)])\s+(\S.*)$/
const described = /^\s*(\S.*?):{2,4}(?:\s+(.*))?$/
const fence = /^(-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|\/{4,}|--|`{3,}.*)$/
const tableFence = /^[|!,]===\s*$/
const blockTitle = /^\.(?![.\s])(.+)$/

/** AsciiDoc as it reads. `include::` lines load nothing; conditions and comments are left out; `{names}` of the header are filled in. */
export function parseAsciiDoc(input: ParseInput): ParsedDocument {
  const lines = decodeText(input.bytes).text.replaceAll(/\r\n?/g, '\n').split('\n')
  return new AsciiDocReader(lines).read()
}

class AsciiDocReader {
  readonly #lines: readonly string[]
  readonly #builder = new DocumentBuilder()
  readonly #attributes = new Map<string, string>()
  readonly #metadata: Record<string, string> = {}
  readonly #open: string[] = []
  #at = 0
  /** Attributes in brackets and the numbers of ordered lists by their depth, for the block that comes. */
  #style = ''
  #numbers: number[] = []

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  read(): ParsedDocument {
    while (this.#at < this.#lines.length) this.#readBlock()
    return this.#builder.finish({ metadata: this.#metadata })
  }

  #readBlock(): void {
    const line = this.#lines[this.#at] ?? ''
    if (line.trim() === '') return this.#skip()
    if (tableFence.test(line)) return this.#readTable(this.#until(line.trim()))
    if (fence.test(line)) return this.#readFence(line.trim())
    const found = heading.exec(line)
    if (found?.[1] && found[2]) return this.#add('heading', found[2], found[1].length)
    if (line.startsWith('//') || /^(?:include|ifdef|ifndef|ifeval|endif)::/.test(line)) return this.#skip()
    if (attribute.test(line)) return this.#readAttribute(line)
    if (/^\[.*\]\s*$/.test(line)) {
      this.#style = line.trim()
      return this.#skip(false)
    }
    const title = blockTitle.exec(line)?.[1]
    if (title && !/^\s*\.\s/.test(line)) return this.#add('caption', title)
    if (/^(?:image|video|audio)::/.test(line)) return this.#add('caption', /\[([^\],=]*)/.exec(line)?.[1] ?? '')
    if (/^\|.*\S/.test(line)) return this.#readTable(this.#while((one) => one.startsWith('|')))
    if (listItem.test(line) || described.test(line)) return this.#readItem(line)
    if (/^(?:'{3,}|<{3,}|[a-z]+::\S*\[.*\])\s*$/.test(line)) return this.#skip()
    // The first line is taken whatever it is: what no rule knows is text.
    this.#at++
    this.#addText([line, ...this.#while((one) => this.#isPlain(one))])
  }

  #skip(endsStyle = true): void {
    this.#at++
    if (endsStyle) this.#style = ''
  }

  #add(kind: 'heading' | 'caption', text: string, level?: number): void {
    this.#at++
    this.#numbers = []
    this.#builder.add({ kind, text: this.#inline(text), ...(level === undefined ? {} : { level }) })
  }

  #readAttribute(line: string): void {
    const [, name = '', value = ''] = attribute.exec(line) ?? []
    this.#at++
    this.#attributes.set(name, value)
    const key = { author: 'author', revdate: 'date', description: 'description' }[name]
    if (key && value !== '') this.#metadata[key] = cleanLine(value).slice(0, 500)
  }

  /** Verbatim blocks are code, comments are left out, and what frames other blocks only frames them. */
  #readFence(mark: string): void {
    if (/^[/]/.test(mark)) return void this.#until(mark)
    if (/^[-.+`]{3,}/.test(mark)) {
      const end = mark.startsWith('`') ? '```' : mark
      this.#builder.add({ kind: 'code', text: this.#until(end).join('\n') })
      this.#style = ''
      return
    }
    if (this.#open.at(-1) === mark) this.#open.pop()
    else this.#open.push(mark)
    this.#skip()
  }

  #readTable(lines: readonly string[]): void {
    addAsciiDocTable(this.#builder, lines, this.#style, (text) => this.#inline(text))
    this.#style = ''
    this.#numbers = []
  }

  #readItem(line: string): void {
    const [, mark, text] = listItem.exec(line) ?? []
    const [, term = '', description = ''] = mark ? [] : (described.exec(line) ?? [])
    this.#at++
    const rest = this.#while((one) => one !== '+' && this.#isPlain(one))
    if (this.#lines[this.#at]?.trim() === '+') this.#at++
    const words = [text ?? `${term}: ${description}`, ...rest.map((one) => one.trim())].join(' ')
    this.#builder.add({ kind: 'list-item', text: `${this.#markOf(mark, line)} ${this.#inline(words)}` })
  }

  #markOf(mark: string | undefined, line: string): string {
    if (!mark || !/^[.\d]/.test(mark)) return '-'
    if (/^\d/.test(mark)) return mark
    const depth = mark.length + Math.floor((line.length - line.trimStart().length) / 2)
    this.#numbers.length = Math.min(this.#numbers.length, depth + 1)
    this.#numbers[depth] = (this.#numbers[depth] ?? 0) + 1
    return `${this.#numbers[depth]}.`
  }

  #addText(lines: readonly string[]): void {
    this.#numbers = []
    const isQuote = /^\[(?:quote|verse)/.test(this.#style) || this.#open.at(-1)?.startsWith('_')
    const text = lines.map((line) => line.replace(/ \+$/, '\n')).join(' ')
    this.#builder.add({ kind: isQuote ? 'quote' : 'paragraph', text: this.#inline(text) })
    this.#style = ''
  }

  /** The lines after this one up to the mark, which is passed. */
  #until(mark: string): string[] {
    const start = ++this.#at
    while (this.#at < this.#lines.length && this.#lines[this.#at]?.trim() !== mark) this.#at++
    return this.#lines.slice(start, this.#at++)
  }

  #while(holds: (line: string) => boolean): string[] {
    const start = this.#at
    while (this.#at < this.#lines.length && holds(this.#lines[this.#at] ?? '')) this.#at++
    return this.#lines.slice(start, this.#at)
  }

  #isPlain(line: string): boolean {
    const isOther = heading.test(line) || listItem.test(line) || fence.test(line) || tableFence.test(line)
    return line.trim() !== '' && !isOther && !described.test(line) && !/^(?:\/\/|\[.*\]\s*$|\|)/.test(line)
  }

  #inline(text: string): string {
    return plainInline(text.replaceAll(/\{([\w-]+)\}/g, (whole, name: string) => this.#attributes.get(name) ?? whole))
  }
}
