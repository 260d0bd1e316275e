import type { Block, BlockKind, CoverageReport, LineBox, PageSize, ParsedDocument } from '@/lib/domain/document'
import type { UnpackedMember } from '@/lib/domain/member'
import { cleanCode, cleanLine, cleanText } from './clean-text'

export type BlockInput = {
  readonly kind: BlockKind
  readonly text: string
  readonly level?: number
  readonly page?: number
  /** Boxes with offsets into `text`; given, `text` must be clean already. */
  readonly lines?: readonly LineBox[]
}

type Finish = {
  readonly title?: string | null
  /** False where headings are names of parts, like sheets: none of them is the title of the whole. */
  readonly titleFromHeading?: boolean
  readonly pages?: readonly PageSize[]
  readonly coverage?: number
  readonly report?: CoverageReport
  readonly language?: string | null
  readonly metadata?: Readonly<Record<string, string>>
  readonly warnings?: readonly string[]
  readonly members?: readonly UnpackedMember[]
}

const isTight = (kind: BlockKind): boolean => kind === 'list-item' || kind === 'table-row'

/**
 * Collects blocks into one canonical text. Blocks are separated by an empty line, items of one list and rows of one table by a
 * line break; so `text` reads well on its own and every block's offsets are exact by construction.
 */
export class DocumentBuilder {
  readonly #parts: string[] = []
  readonly #blocks: Block[] = []
  readonly #path: { level: number; text: string }[] = []
  #length = 0
  #firstHeading: { level: number; text: string } | null = null

  add(input: BlockInput): void {
    const text = input.lines ? input.text : cleanFor(input.kind, input.text)
    if (text === '') return
    if (input.kind === 'heading') this.#enterHeading(input.level ?? 2, text)
    const before = this.#blocks.at(-1)
    if (before) this.#append(isTight(input.kind) && before.kind === input.kind ? '\n' : '\n\n')
    const charStart = this.#length
    this.#append(text)
    this.#blocks.push({
      kind: input.kind,
      page: input.page ?? null,
      charStart,
      charEnd: this.#length,
      headingPath: this.#path.map((heading) => heading.text),
      ...(input.level === undefined ? {} : { level: input.level }),
      ...(input.lines ? { lines: input.lines.map((line) => shift(line, charStart)) } : {}),
    })
  }

  /** What was added so far. */
  text(): string {
    return this.#parts.join('')
  }

  finish(rest: Finish = {}): ParsedDocument {
    const text = this.text()
    return {
      title: rest.title || (rest.titleFromHeading === false ? null : (this.#firstHeading?.text ?? null)),
      text,
      blocks: this.#blocks,
      pages: rest.pages ?? null,
      coverage: rest.coverage ?? (text === '' ? 0 : 1),
      ...(rest.report ? { report: rest.report } : {}),
      language: rest.language ?? null,
      metadata: rest.metadata ?? {},
      warnings: rest.warnings ?? [],
      ...(rest.members ? { members: rest.members } : {}),
    }
  }

  #append(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
  }

  /** A heading closes all headings of its own level and below. Its own path includes itself. */
  #enterHeading(level: number, text: string): void {
    while ((this.#path.at(-1)?.level ?? 0) >= level) this.#path.pop()
    const heading = { level, text: text.slice(0, 200) }
    this.#path.push(heading)
    if (!this.#firstHeading || level < this.#firstHeading.level) {
      if (!this.#firstHeading || this.#blocks.length < 5) this.#firstHeading = heading
    }
  }
}

function cleanFor(kind: BlockKind, text: string): string {
  if (kind === 'code') return cleanCode(text)
  return kind === 'heading' || kind === 'table-row' ? cleanLine(text) : cleanText(text)
}

const shift = (line: LineBox, by: number): LineBox => ({
  ...line,
  charStart: line.charStart + by,
  charEnd: line.charEnd + by,
})
