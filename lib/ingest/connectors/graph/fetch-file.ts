import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools, FetchedItem } from '../connector'
import { isReadableName } from '../is-readable-name'
import { requireAnswer } from '../net/require-answer'
import { streamPatiently } from '../net/stream-patiently'
import { askGraph } from './ask-graph'
import type { GraphConfig } from './config'
import type { DriveItem } from './read-delta'

const schema = z.object({ '@microsoft.graph.downloadUrl': z.url({ protocol: /^https?$/ }) })

/**
 * A file by the address that Graph gives for it, which is signed, lasts an hour, and is at another host: the token is not sent there. It is asked for when it is wanted, for a run can
 * take longer than that. @throws file_type_unknown
 */
export async function fetchFile(
  config: GraphConfig,
  tools: ConnectorTools,
  { driveId, item }: { driveId: string; item: DriveItem },
): Promise<FetchedItem> {
  const fileName = item.name ?? ''
  if (!isReadableName(fileName)) throw new FootnoteError('file_type_unknown')
  const path = `/drives/${encodeURIComponent(driveId)}/items/${encodeURIComponent(item.id)}`
  const { '@microsoft.graph.downloadUrl': address } = await askGraph(config, tools, path, schema)
  const { body } = requireAnswer(await streamPatiently(tools, address, { staysOnHost: true, headers: {} }))
  const metadata: Record<string, string> = {
    ...(item.webUrl ? { link: item.webUrl } : {}),
    ...(item.lastModifiedDateTime ? { date: item.lastModifiedDateTime.slice(0, 10) } : {}),
  }
  return { fileName, body, metadata }
}
