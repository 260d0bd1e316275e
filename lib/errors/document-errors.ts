import { formatNames } from '@/lib/domain/formats'
import type { ErrorRow } from './error-row'

export const documentErrors = {
  attachment_limit: {
    status: 409,
    retryable: false,
    title: 'No room for another file',
    message: 'No more files fit here. Remove one, or delete a conversation that you are done with.',
  },
  file_empty: {
    status: 422,
    retryable: false,
    title: 'Empty file',
    message: 'This file has no bytes. Check the original and add it again.',
  },
  file_too_large: {
    status: 413,
    retryable: false,
    title: 'File too large',
    message: 'This file is larger than the limit. Split it or ask an admin to raise the limit.',
  },
  file_name_invalid: {
    status: 422,
    retryable: false,
    title: 'File name not usable',
    message: 'This file name cannot be used. Rename the file and add it again.',
  },
  file_type_unknown: {
    status: 415,
    retryable: false,
    title: 'Unknown file type',
    message: `Footnote reads ${formatNames}. Convert the file to one of these.`,
  },
  file_type_mismatch: {
    status: 422,
    retryable: false,
    title: 'Wrong file extension',
    message: 'The content of this file is not what its extension says. Rename it or save it again in the right format.',
  },
  file_truncated: {
    status: 422,
    retryable: true,
    title: 'Upload incomplete',
    message: 'The file did not arrive whole. Add it again.',
  },
  file_hash_mismatch: {
    status: 422,
    retryable: true,
    title: 'Upload damaged',
    message: 'The file changed on its way here. Add it again.',
  },
  document_encrypted: {
    status: 422,
    retryable: false,
    title: 'File needs a password',
    message: 'This file needs a password. Upload an unlocked copy.',
  },
  document_broken: {
    status: 422,
    retryable: false,
    title: 'File is damaged',
    message:
      'This file is damaged and cannot be read. Open it in its own program, save it again and upload the new copy.',
  },
  document_no_text: {
    status: 422,
    retryable: false,
    title: 'No text found',
    message:
      'This file opens but has no text, and none could be recognised on its pages. Upload a version with text, or a sharper scan.',
  },
  document_too_many_pages: {
    status: 422,
    retryable: false,
    title: 'Too many pages',
    message: 'This file has more pages than the limit. Split it and upload the parts.',
  },
  document_inflates: {
    status: 422,
    retryable: false,
    title: 'File unpacks too large',
    message: 'This file unpacks to far more than its size allows. Save it again without embedded media.',
  },
  archive_nothing_taken: {
    status: 422,
    retryable: false,
    title: 'Nothing could be taken',
    message:
      'This archive holds no file that Footnote can read. Look at its files, convert them, and pack them again or upload them as they are.',
  },
  archive_too_deep: {
    status: 422,
    retryable: false,
    title: 'Archive in too many archives',
    message: 'This archive lies in an archive that lies in an archive. Unpack the outer ones and upload this one.',
  },
  archive_entry_unsafe: {
    status: 422,
    retryable: false,
    title: 'Path leads out of the archive',
    message: 'The path of this file leads out of the archive. Pack it again under an ordinary path.',
  },
  archive_packing_unknown: {
    status: 422,
    retryable: false,
    title: 'Packed in an unknown way',
    message:
      'This file is packed in a way that Footnote cannot unpack. Pack it as an ordinary ZIP, or upload it as it is.',
  },
  archive_too_large: {
    status: 422,
    retryable: false,
    title: 'Archive unpacks to too much',
    message:
      'What the archive holds up to this file is all that is taken from one archive. Upload the rest in a second one.',
  },
  archive_too_many_entries: {
    status: 422,
    retryable: false,
    title: 'Too many files in one archive',
    message:
      'This archive holds more files than are taken from one. Upload this file and those after it in a second one.',
  },
  archive_too_many_archives: {
    status: 422,
    retryable: false,
    title: 'Too many archives in one archive',
    message: 'This archive holds more archives than are opened. Upload this one by itself.',
  },
  parse_timeout: {
    status: 504,
    retryable: true,
    title: 'Reading took too long',
    message: 'Reading this file took longer than allowed. Retry, or split the file.',
  },
  parse_crashed: {
    status: 422,
    retryable: true,
    title: 'Reading failed',
    message:
      'The reader stopped while working on this file; other files are not affected. Retry, or save the file again in its own program.',
  },
  reader_not_started: {
    status: 503,
    retryable: true,
    title: 'Reader did not start',
    message:
      'The reader of files could not be started, which is not the doing of this file. Retry; if it stays, an admin finds the cause in the log.',
  },
  parse_killed: {
    status: 503,
    retryable: true,
    title: 'Reader was stopped',
    message:
      'The operating system stopped the reader of this file, mostly because the machine was short of memory. Retry when it is less busy, or split the file.',
  },
  parse_memory: {
    status: 422,
    retryable: false,
    title: 'File needs too much memory',
    message: 'Reading this file needs more memory than allowed. Split it and upload the parts.',
  },
  blob_missing: {
    status: 500,
    retryable: false,
    title: 'Original missing',
    message: 'The stored original of this file is missing. Upload it again.',
  },
  ingest_deadline: {
    status: 504,
    retryable: true,
    title: 'Ingestion took too long',
    message: 'This file was not finished in time. Retry it.',
  },
  ingest_cancelled: {
    status: 409,
    retryable: true,
    title: 'Ingestion cancelled',
    message: 'Work on this file was cancelled. Retry it to start again.',
  },
  document_busy: {
    status: 409,
    retryable: true,
    title: 'Document is being read',
    message: 'This document is being read at the moment. Wait until it is indexed, then try again.',
  },
  document_rights_from_source: {
    status: 409,
    retryable: false,
    title: 'The source says who may read it',
    message:
      'Who may read this document is said by the source it comes from. Change it there, or which groups are which at its connector.',
  },
  document_name_taken: {
    status: 409,
    retryable: false,
    title: 'Name taken',
    message: 'The other collection has a document of this name. Delete or rename one of them, then move it again.',
  },
} as const satisfies Record<string, ErrorRow>
