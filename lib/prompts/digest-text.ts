import { createHash } from 'node:crypto'
import type { PromptText } from '@/lib/domain/prompt-version'

/** Of two texts with one digest no answer can differ. */
export const digestText = ({ system, user }: PromptText): string =>
  createHash('sha256')
    .update(JSON.stringify([system, user]))
    .digest('hex')
