import type { ErrorCode } from '@/lib/errors/error-codes'

const reasons: Partial<Record<ErrorCode, string>> = {
  file_type_unknown: 'Footnote does not read files of this kind. Convert what matters and upload it.',
}

/** In place of words that are too much beside a name: of an unknown type an upload is told all that are known. */
export const shortReason = (code: ErrorCode): string | null => reasons[code] ?? null
