import { rgb } from 'pdf-lib'

/** A4 in points, and the type scale; headings differ from body text by size, as a parser expects. */
export const theme = {
  page: { width: 595.28, height: 841.89 },
  margin: { x: 62, top: 78, bottom: 70 },
  columnGap: 22,
  ink: rgb(0.13, 0.15, 0.19),
  faint: rgb(0.42, 0.45, 0.5),
  line: rgb(0.6, 0.63, 0.68),
  shade: rgb(0.92, 0.94, 0.96),
  body: { size: 10.5, leading: 15.5, after: 8 },
  table: { size: 9, leading: 12, padding: 4 },
  note: { size: 8.5, leading: 11.5, after: 3 },
  title: { size: 24, leading: 29 },
  heading: {
    1: { size: 18, leading: 23, before: 18, after: 8 },
    2: { size: 14, leading: 18, before: 14, after: 6 },
    3: { size: 11.5, leading: 15, before: 10, after: 4 },
  },
} as const
