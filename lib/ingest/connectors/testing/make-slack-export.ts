import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeRawZip, type ZipSource } from '../../parse/testing/make-archive'

type Talk = { readonly id: string; readonly name: string; readonly members?: readonly string[] }
export type SlackSource = {
  readonly channels?: readonly Talk[]
  readonly groups?: readonly Talk[]
  readonly dms?: readonly { readonly id: string; readonly members: readonly string[] }[]
  readonly mpims?: readonly Talk[]
  readonly users?: readonly Readonly<Record<string, unknown>>[]
  /** By `general/2026-03-03`: what was written there, or the file as it stands. */
  readonly days: Readonly<Record<string, readonly object[] | string>>
}

/** `12:05` of a day as Slack's timestamp. The last digits tell messages of one minute apart. */
export const tsOf = (day: string, time: string, nth = 0): string =>
  `${Date.parse(`${day}T${time}:00Z`) / 1000}.${String(nth).padStart(6, '0')}`

export const slackUsers = [
  {
    id: 'U0ADA',
    name: 'ada',
    real_name: 'Ada Lovelace',
    is_bot: false,
    profile: { display_name: 'Ada', real_name: 'Ada Lovelace' },
  },
  {
    id: 'U0BOB',
    name: 'bob',
    real_name: 'Bob Bright',
    is_bot: false,
    profile: { display_name: '', real_name: 'Bob Bright' },
  },
  { id: 'U0BOT', name: 'buildy', is_bot: true, profile: { display_name: 'Buildy', real_name: 'Buildy' } },
] as const

const json = (value: unknown): string => JSON.stringify(value, null, 4)

/** The files of an export, laid out and named as Slack documents it: lists at the top, a folder a channel, a file a day. */
export function slackFiles(source: SlackSource): Record<string, string> {
  const { channels, groups, dms, mpims, users = slackUsers, days } = source
  const lists = Object.entries({ channels, groups, dms, mpims }).flatMap(([name, list]) =>
    list === undefined ? [] : [[`${name}.json`, json(list)] as const],
  )
  const written = Object.entries(days).map(
    ([name, day]) => [`${name}.json`, typeof day === 'string' ? day : json(day)] as const,
  )
  return {
    ...Object.fromEntries(lists),
    'users.json': json(users),
    'integration_logs.json': '[]',
    ...Object.fromEntries(written),
  }
}

export const makeSlackZip = (files: Readonly<Record<string, string>>, more: readonly ZipSource[] = []): Uint8Array =>
  makeRawZip([...Object.entries(files).map(([name, content]) => ({ name, content })), ...more])

/** The same as it unpacks, in the place of what was there. */
export async function writeSlackFolder(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  for (const [name, content] of Object.entries(files)) {
    const target = path.join(folder, name)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, content)
  }
}
