import {
  Document,
  FootnoteReferenceRun,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Run } from '@/scripts/samples/block'
import { company } from '@/scripts/samples/company'
import type { SampleMeta } from '@/scripts/samples/sample-source'
import { fixTimestamps } from './fix-timestamps'

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

const text = (runs: Run[], bold = false) =>
  runs.map((run) =>
    run.note === undefined
      ? new TextRun({ text: run.text, bold: bold || run.bold === true, italics: run.italic === true })
      : new FootnoteReferenceRun(run.note),
  )

const row = (cells: Run[][], header: boolean) =>
  new TableRow({
    // Written only when true: readers exist that take the mere presence of the mark for a header row.
    ...(header ? { tableHeader: true } : {}),
    children: cells.map((cell) => new TableCell({ children: [new Paragraph({ children: text(cell, header) })] })),
  })

/** Each ordered list counts from one: Word needs an instance of the numbering per list, so the caller passes its number. */
function element(block: Block, listInstance: number): Paragraph | Table | null {
  switch (block.kind) {
    case 'heading':
      return new Paragraph({ heading: headings[block.level], children: text(block.runs) })
    case 'paragraph':
      return new Paragraph({ children: text(block.runs), spacing: { after: 140 } })
    case 'item':
      return block.ordered
        ? new Paragraph({
            children: text(block.runs),
            numbering: { reference: 'steps', level: block.depth, instance: listInstance },
          })
        : new Paragraph({ children: text(block.runs), bullet: { level: block.depth } })
    case 'table':
      return new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [row(block.header, true), ...block.rows.map((cells) => row(cells, false))],
      })
    case 'note':
      return null
    default:
      throw new Error('raw HTML cannot be written to a DOCX')
  }
}

/** Writes blocks as a Word document with real heading styles, lists, tables and footnotes. */
export async function renderDocx(meta: SampleMeta, blocks: Block[]): Promise<Uint8Array> {
  const notes = blocks.filter((block) => block.kind === 'note')
  let lists = 0
  const children = blocks.flatMap((block, index) => {
    if (block.kind === 'item' && blocks[index - 1]?.kind !== 'item') lists += 1
    const made = element(block, lists)
    return made === null ? [] : [made]
  })
  const byline = [meta.version, `Issued ${meta.date}`, `Owner: ${meta.owner}`].filter(Boolean).join(' · ')
  const document = new Document({
    title: meta.title,
    creator: company.name,
    lastModifiedBy: company.name,
    description: meta.version,
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [0, 1].map((level) => ({
            level,
            format: level === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
            text: `%${level + 1}.`,
            style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
          })),
        },
      ],
    },
    footnotes: Object.fromEntries(
      notes.map((note) => [String(note.number), { children: [new Paragraph({ children: text(note.runs) })] }]),
    ),
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(`${company.name} · ${meta.title}`)] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(meta.title)] }),
          new Paragraph({ children: [new TextRun({ text: byline, italics: true })], spacing: { after: 200 } }),
          ...children,
        ],
      },
    ],
  })
  return fixTimestamps(new Uint8Array(await Packer.toBuffer(document)), meta.date)
}
