import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Connector, ConnectorTools, SourceChange } from '../connector'
import { slackConfig, type SlackConfig } from './config'
import { listDays } from './list-days'
import { openExport } from './open-export'
import { readChannels, type Channel } from './read-channels'
import { readNames, type Names } from './read-names'
import type { SlackExport } from './slack-export'

type DayFetch = { readonly fileName: string; readonly html: string; readonly day: string }

/** Part of what an export is known by: when messages are written in another way, all of it is read again. */
const renderedAs = 1

/**
 * An export of a Slack workspace, each day of each channel a document. An item is known by the channel's id and the day, and changes with the SHA-256 of what is written of it: a later export changes the days that
 * differ, whatever else moved. The same export again is one look at its list of files.
 */
export const slackConnector: Connector<SlackConfig, DayFetch> = {
  kind: 'slack',
  config: slackConfig,
  async *listChanges(config, tools, cursor) {
    const from = await openExport(config.path, tools.folders)
    try {
      const stamp = stampOf(from)
      if (stamp === cursor) {
        for (const externalId of tools.knownIds()) yield { type: 'unchanged', externalId }
        yield { type: 'complete' }
        return
      }
      const { channels, unnamed } = await readChannels(from)
      const names = await readNames(from, channels)
      for (const channel of channels) yield* listChannel(from, channel, names, tools)
      for (const externalId of unnamed)
        yield { type: 'failed', externalId, code: 'connector_item_restricted', detail: nobodyNames }
      for (const externalId of from.unreadable)
        yield { type: 'failed', externalId, code: 'connector_source_refused', detail: mayNotOpen }
      if (from.unreadable.length === 0) yield { type: 'complete' }
      yield { type: 'checkpoint', cursor: stamp }
    } finally {
      await from.close()
    }
  },
  fetchItem(_config, _tools, { fetch: { fileName, html, day } }) {
    return Promise.resolve({ fileName, body: Readable.from([Buffer.from(html)]), metadata: { date: day } })
  },
}

const nobodyNames = 'No list of the export names this folder, so that nobody can tell who may read it.'
const mayNotOpen = 'Footnote may not open this folder. Give the account that it runs under the right to.'

async function* listChannel(
  from: SlackExport,
  channel: Channel,
  names: Names,
  tools: ConnectorTools,
): AsyncGenerator<SourceChange<DayFetch>> {
  const { id, name, permissions } = channel
  for await (const listed of listDays(from, channel, names)) {
    if (tools.signal.aborted) throw new FootnoteError('shutting_down')
    const externalId = `${id}/${listed.day}`
    if ('error' in listed) {
      const { code, detail, row } = listed.error
      // What was taken of it stays, and not open to more than may read the channel by now.
      if (permissions !== 'everyone' && tools.isTaken(externalId)) yield { type: 'unchanged', externalId, permissions }
      yield { type: 'failed', externalId, code, detail: `#${name}: ${detail ?? row.message}` }
      continue
    }
    const { day, html, title } = listed
    const version = createHash('sha256').update(html).digest('hex')
    const fetch = { fileName: `${name}-${day}.html`, html, day }
    yield { type: 'item', externalId, title, mediaType: 'text/html', version, fetch, permissions }
  }
}

function stampOf({ files, unreadable }: SlackExport): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([renderedAs, unreadable]))
  for (const [path, stamp] of files) hash.update(JSON.stringify([path, stamp]))
  return hash.digest('hex')
}
