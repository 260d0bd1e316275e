/** How an upload ended: refused at once or failed later with a code, or indexed. */
export type Ending = { readonly status: 'refused' | 'failed' | 'indexed' | 'open'; readonly code: string | null }

const unreadable = ['document_broken', 'file_type_mismatch', 'file_type_unknown', 'file_empty']
const foreign = ['file_type_unknown', 'file_type_mismatch']
const indexed = ['indexed']

/** What may happen to a file of each label. A slow file or one that kills its reader only has to end: some have text to give. */
const byLabel: Readonly<Record<string, readonly string[]>> = {
  invalid: unreadable,
  encrypted: ['document_encrypted'],
  empty_text: ['document_no_text'],
  slow: ['indexed', 'document_no_text', 'document_broken', 'parse_timeout'],
  process_killer: ['indexed', 'document_no_text', 'document_broken', 'parse_crashed', 'parse_timeout'],
}

/** Files labelled `see name`: what their names and a look inside say. First match counts. */
const byName: readonly (readonly [RegExp, readonly string[]])[] = [
  [/encrypted_zip$/, indexed],
  [/\.(gz|7z|mp3|m4a|gpg|pages|wmf|doc|xls|ppt)$/i, [...foreign, 'document_encrypted']],
  // One entry that can be taken is enough: a picture beside the archive itself, a text beside a locked one.
  [/(?:droste|ZipEncrypted|ShiftSJIS)\.zip$/, indexed],
  [/corrupted_oom\.zip$/, ['document_broken']],
  [/truncated/i, ['document_broken']],
  // Its only part ends with its headers.
  [/UserDefinedCharset\.mhtml$/, ['document_no_text']],
  [/XXE\.xml$/, ['document_no_text', 'document_broken']],
  [/protectedSheets/, indexed],
  [/protected|encrypted|password/i, ['document_encrypted']],
  [/\.(html|mhtml|rtf|txt)$/i, indexed],
]

/** Labelled as without text because it has no text layer; its picture says "Image Mask Example", which text recognition reads. */
const recognised = /^empty_text-03009dc31b\.pdf$/

/** The endings that are right for a file; none is known for a file that neither label nor name explain. */
export function rightEndings(file: string, label: string): readonly string[] {
  if (recognised.test(file)) return indexed
  return byLabel[label] ?? byName.find(([name]) => name.test(file))?.[1] ?? []
}

export function isRight(file: string, label: string, { status, code }: Ending): boolean {
  return rightEndings(file, label).includes(status === 'indexed' ? 'indexed' : (code ?? ''))
}
