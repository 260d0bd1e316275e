import type { ParsedDocument } from '@/lib/domain/document'
import type { ParseInput } from '../parsed-file'
import { buildMail } from './build-mail'
import { readMail } from './read-mail'

/** A mail as programs and archives keep it (EML). @throws document_broken */
export const parseEmail = async (input: ParseInput): Promise<ParsedDocument> =>
  buildMail(input, await readMail(input.bytes))
