import { defaultChunkStrategy } from '@/lib/domain/chunking'
import type { IngestStage } from '@/lib/domain/document'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { TokenCounter } from '@/lib/models/ports'
import { chunkDocument, chunkerVersionOf } from '../chunk/chunk-document'
import { simhash } from '../chunk/simhash'
import { cleanLine } from '../parse/clean-text'
import { parseFile } from '../parse/parse-file'
import { parseLimits, type ParseProgress } from '../parse/parsed-file'
import type { ReadOutcome, TextToRead } from './messages'

/** A part of the product itself was not there to load, as while an update replaces the product's files. */
export const isMissingPart = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND'

/** Parses and chunks one file's bytes. What goes wrong is an outcome with its stage and code; only a missing part is thrown. */
export async function readDocument(
  input: TextToRead,
  countTokens: TokenCounter,
  onStage?: (stage: 'parse' | 'chunk') => void,
  onProgress?: ParseProgress,
): Promise<ReadOutcome> {
  let stage: IngestStage = 'parse'
  try {
    const { bytes, fileName, mediaType, unpack, chunking = defaultChunkStrategy } = input
    const parsed = await parseFile({
      bytes,
      fileName,
      mediaType,
      limits: parseLimits,
      ...(unpack ? { unpack } : {}),
      ...(onProgress ? { onProgress } : {}),
    })
    stage = 'chunk'
    onStage?.('chunk')
    const title = titleOf(input, parsed.title)
    const chunks = chunkDocument(parsed, title, countTokens, chunking).map((chunk) => ({
      ...chunk,
      simhash: simhash(chunk.text),
    }))
    return { ok: true, document: { title, parsed, chunks, chunkerVersion: chunkerVersionOf(chunking) } }
  } catch (thrown) {
    if (isMissingPart(thrown)) throw thrown
    const error = toFootnoteError(thrown)
    // A parser that throws something of its own met a file that it cannot read: that is the file's failure, not ours.
    const code = error.code === 'internal' ? 'document_broken' : error.code
    return { ok: false, stage, failure: { code, detail: error.detail ?? null } }
  }
}

function titleOf(input: TextToRead, own: string | null): string {
  const given = cleanLine(input.title ?? '')
  if (given !== '') return given.slice(0, 300)
  const found = cleanLine(own ?? '')
  if (found !== '') return found.slice(0, 300)
  const name = input.fileName.split('/').at(-1) ?? input.fileName
  return (
    cleanLine(name.replace(/(?:\.tar)?\.[A-Za-z0-9]{1,8}$/i, '').replaceAll(/[-_]+/g, ' ')).slice(0, 300) ||
    input.fileName
  )
}
