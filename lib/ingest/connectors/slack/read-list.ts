import type { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { SlackExport } from './slack-export'

/**
 * One of the lists at the top of an export; empty when it is not there: exports of public channels have fewer. Without the lists nobody can tell
 * who may read what, so that one that is broken ends the run.
 * @throws connector_export_unreadable
 */
export async function readList<Entry>(from: SlackExport, name: string, schema: z.ZodType<Entry>): Promise<Entry[]> {
  if (!from.files.has(name)) return []
  try {
    return schema.array().parse(JSON.parse((await from.read(name)).toString('utf8')))
  } catch (cause) {
    throw new FootnoteError('connector_export_unreadable', {
      cause,
      detail: `The file ${name} in it cannot be read. Download the export again.`,
    })
  }
}
