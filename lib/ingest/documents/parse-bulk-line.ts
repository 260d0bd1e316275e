import { z } from 'zod'
import type { RejectedLine } from '@/db/queries/documents/batches'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { cleanLine } from '../parse/clean-text'
import { mediaTypes, type MediaType } from '../parse/media-types'

const extensions: Partial<Record<MediaType, string>> = {
  [mediaTypes.text]: 'txt',
  [mediaTypes.markdown]: 'md',
  [mediaTypes.html]: 'html',
  [mediaTypes.csv]: 'csv',
}

const maxLineCharacters = 5_000_000

export const bulkLineSchema = z.object({
  externalId: z.string().trim().min(1).max(1000),
  title: z.string().max(500).nullish(),
  text: z.string().min(1),
  mediaType: z.enum([mediaTypes.text, mediaTypes.markdown, mediaTypes.html, mediaTypes.csv]).default(mediaTypes.text),
  metadata: z.record(z.string().max(64), z.union([z.string().max(1000), z.number(), z.boolean()])).nullish(),
})

export type BulkLine = {
  readonly externalId: string
  readonly fileName: string
  readonly title: string | null
  readonly text: string
  readonly mediaType: MediaType
  readonly metadata: Record<string, string>
}

type Outcome = { readonly ok: true; readonly line: BulkLine } | { readonly ok: false; readonly rejected: RejectedLine }

/** One line of a bulk request, or why it is rejected. Never throws. */
export function parseBulkLine(raw: string, line: number): Outcome {
  if (raw.length > maxLineCharacters) return tooLongLine(line)
  const reject = (code: ErrorCode, detail: string): Outcome => ({ ok: false, rejected: { line, code, detail } })
  const json = parseJson(raw)
  if (json === undefined) return reject('invalid_request', 'This line is not valid JSON.')
  const parsed = bulkLineSchema.safeParse(json)
  if (!parsed.success) {
    return reject(
      'invalid_request',
      parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; '),
    )
  }
  const { externalId, title, text, mediaType, metadata } = parsed.data
  if (text.trim() === '') return reject('file_empty', 'text: is empty.')
  const stem =
    cleanLine(externalId.split('/').at(-1) ?? '')
      .replaceAll(/[<>:"|?*\\]/g, '_')
      .slice(0, 150) || 'text'
  const extension = extensions[mediaType] ?? 'txt'
  return {
    ok: true,
    line: {
      externalId,
      fileName: stem.toLowerCase().endsWith(`.${extension}`) ? stem : `${stem}.${extension}`,
      title: cleanLine(title ?? '').slice(0, 300) || null,
      text,
      mediaType,
      metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([key, value]) => [key, String(value)])),
    },
  }
}

/** What is said of a line that is over the limit. */
export function tooLongLine(line: number): Extract<Outcome, { ok: false }> {
  return {
    ok: false,
    rejected: { line, code: 'file_too_large', detail: 'This text is longer than 5,000,000 characters.' },
  }
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    // The caller reports it with the line's number.
    return undefined
  }
}
