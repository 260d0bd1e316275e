import type { ParsedDocument } from '@/lib/domain/document'
import type { ParseInput } from '../parsed-file'
import { buildMail } from './build-mail'
import { readMsg } from './read-msg'

/** A mail as Outlook saves it. @throws document_broken */
export const parseMsg = (input: ParseInput): Promise<ParsedDocument> => buildMail(input, readMsg(input.bytes))
