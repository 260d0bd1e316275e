import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools, FetchedItem } from '../connector'
import { isReadableName } from '../is-readable-name'
import { streamPatiently } from '../net/stream-patiently'
import { requireAnswer } from '../net/require-answer'
import { addressOf } from './ask-drive'
import type { DriveConfig } from './config'
import { exportFormats, isOfGoogle, type DriveFile } from './file'
import { withDriveToken } from './with-drive-token'

/** A file as it is, and Google's own documents as those of Office. @throws file_type_unknown, file_too_large */
export async function fetchFile(config: DriveConfig, tools: ConnectorTools, file: DriveFile): Promise<FetchedItem> {
  const as = exportFormats[file.mimeType]
  const name = file.name.replaceAll(/[/\\]/g, '-')
  // Forms, drawings, shortcuts and the like have no text to export.
  if (as ? false : isOfGoogle(file) || !isReadableName(name)) throw new FootnoteError('file_type_unknown')
  const path = `files/${encodeURIComponent(file.id)}`
  const address = as
    ? addressOf(config, `${path}/export`, { mimeType: as.mimeType })
    : addressOf(config, path, { alt: 'media', supportsAllDrives: 'true' })
  const { body } = await withDriveToken(config, tools, async (token) => {
    const headers = { authorization: `Bearer ${token}` }
    const response = await streamPatiently(tools, address, { staysOnHost: true, headers })
    if (response.status === 403) throw new FootnoteError('file_too_large', { detail: withheld })
    return requireAnswer(response)
  })
  const link = file.webViewLink ? { link: file.webViewLink } : {}
  const metadata: Record<string, string> = { ...link, date: file.modifiedTime.slice(0, 10) }
  return { fileName: as ? `${name}.${as.extension}` : name, body, metadata }
}

const withheld =
  'Google does not give this file out: downloading it is switched off, or it is a document of more than 10 MB, which cannot be exported. It is tried again when it changes.'
