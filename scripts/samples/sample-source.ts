import { z } from 'zod'
import { caseLanguages } from '@/lib/domain/golden-case'

/** Front matter of one file in samples/source. `path` is where the finished document goes below samples/files. */
export const sampleFrontMatter = z.strictObject({
  title: z.string().min(3),
  format: z.enum(['pdf', 'docx', 'html', 'md', 'csv']),
  path: z.string().regex(/^[a-z0-9-]+\/[a-z0-9.-]+$/),
  date: z.iso.date(),
  owner: z.string(),
  /** Shown in header and footer, e.g. "Version 4.0, valid from 1 January 2025". */
  version: z.string().default(''),
  language: z.enum(caseLanguages).default('en'),
  /** Who may read it in the sample collection; empty means every member. */
  groups: z.array(z.string()).default([]),
  /** PDF only: body text in two columns, as datasheets have. */
  columns: z.union([z.literal(1), z.literal(2)]).default(1),
})

export type SampleMeta = z.infer<typeof sampleFrontMatter>

export interface SampleSource {
  meta: SampleMeta
  /** Markdown without the front matter, table includes resolved; for CSV the file itself. */
  body: string
}
