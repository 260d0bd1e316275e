/** A paragraph, cell or page as the raw file has it. `part` says where a person finds it: "slide 4", "sheet Prices". */
export type Segment = { readonly part: string; readonly text: string }

/** What a second, much simpler reading of the raw file finds: only text nodes, without any idea of order or layout. */
export type SecondReading = {
  readonly segments: readonly Segment[]
  readonly tables: number
  /** Pictures that the file shows; what is written on them is not read. */
  readonly pictures: number
  /** Parts that show a picture and hold no word. */
  readonly pictureOnly: readonly string[]
}

export const emptyReading: SecondReading = { segments: [], tables: 0, pictures: 0, pictureOnly: [] }

export const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Entities of XML and the common one of HTML; others stay as they are written. */
export const decodeEntities = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,5}));/gi, (whole, decimal, hex, name: string | undefined) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole
    const point = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })

/** All marks of XML gone, a space in place of each. */
export const stripTags = (xml: string): string => decodeEntities(xml.replaceAll(/<[^<>]*>/g, ' '))
