import { z } from 'zod'
import type { Permissions } from '../connector'
import { readList } from './read-list'
import type { SlackExport } from './slack-export'

export type Channel = {
  readonly id: string
  readonly name: string
  /** Its days as `2026-03-03`, in order. */
  readonly days: readonly string[]
  readonly permissions: Permissions
}

const channelSchema = z.object({
  id: z.string().regex(/^[A-Z0-9]{2,30}$/),
  name: z.string().min(1).max(200),
  is_private: z.boolean().nullish(),
  members: z.array(z.string()).nullish(),
})
const talkSchema = z.object({ id: z.string(), name: z.string().nullish() })

export type Channels = {
  readonly channels: readonly Channel[]
  /** Folders of days that no list names: nobody can tell who may read them. */
  readonly unnamed: readonly string[]
}

/**
 * The channels of an export with who may read them. Public ones are for everyone whom the collection lets in, each private one for the group of its members. Direct messages
 * of two or more are for nobody but those who wrote them, whatever other list names them, too: they are not taken and not named.
 */
export async function readChannels(from: SlackExport): Promise<Channels> {
  const open = await readList(from, 'channels.json', channelSchema)
  const closed = await readList(from, 'groups.json', channelSchema)
  const talks = [...(await readList(from, 'dms.json', talkSchema)), ...(await readList(from, 'mpims.json', talkSchema))]
  const secret = new Set(talks.flatMap(({ id, name }) => (name ? [id, name] : [id])))
  const isTalk = (folder: string): boolean => secret.has(folder) || /^(?:D[A-Z0-9]{6,}|mpdm-.+)$/.test(folder)
  const days = daysByFolder(from)
  // Where both lists name a channel the narrower one counts.
  const byName = new Map<string, Channel>()
  const add = (listed: z.output<typeof channelSchema>, isPrivate: boolean): void => {
    const { id, name } = listed
    if (isTalk(name) || isTalk(id)) return
    byName.set(name, { id, name, days: days.get(name) ?? [], permissions: isPrivate ? membersOf(listed) : 'everyone' })
  }
  for (const listed of open) add(listed, listed.is_private ?? false)
  for (const listed of closed) add(listed, true)
  const unnamed = [...days.keys()].filter((folder) => !byName.has(folder) && !isTalk(folder))
  return { channels: [...byName.values()], unnamed }
}

function membersOf({ id, name, members }: z.output<typeof channelSchema>): Permissions {
  const size = members?.length ? `, ${members.length} ${members.length === 1 ? 'member' : 'members'}` : ''
  const groups = [{ id: `channel:${id}`, name: `#${name} (private${size})` }]
  return { groups, detail: `#${name} is a private channel in Slack.` }
}

function daysByFolder({ files }: SlackExport): Map<string, string[]> {
  const days = new Map<string, string[]>()
  for (const path of files.keys()) {
    const [, folder, day] = /^([^/]+)\/(\d{4}-\d\d-\d\d)\.json$/.exec(path) ?? []
    if (folder === undefined || day === undefined || Number.isNaN(Date.parse(day))) continue
    const known = days.get(folder)
    if (known) known.push(day)
    else days.set(folder, [day])
  }
  for (const known of days.values()) known.sort()
  return days
}
