/** A4 in points, and the type scale. */
export const theme = {
  page: { width: 595.28, height: 841.89 },
  margin: { x: 72, top: 72, bottom: 64 },
  ink: '#1d2320',
  muted: '#5d645f',
  accent: '#0b6b5b',
  warn: '#9a5f00',
  line: '#b9beb9',
  family: '"Export Sans"',
  mono: '"Export Mono", "Export Sans"',
  title: { size: 21, leading: 27, before: 0, after: 4 },
  byline: { size: 9, leading: 13, before: 0, after: 20 },
  heading: {
    1: { size: 14.5, leading: 20, before: 20, after: 6 },
    2: { size: 12.5, leading: 17, before: 14, after: 4 },
    3: { size: 11, leading: 15, before: 10, after: 3 },
  },
  body: { size: 10.5, leading: 16, before: 0, after: 8 },
  item: { size: 10.5, leading: 16, before: 0, after: 4 },
  table: { size: 9, leading: 12.5, before: 0, after: 0 },
  note: { size: 8, leading: 11, before: 0, after: 2 },
} as const

export const textWidth = theme.page.width - 2 * theme.margin.x

export type TextStyle = {
  readonly size: number
  readonly leading: number
  readonly before: number
  readonly after: number
}
