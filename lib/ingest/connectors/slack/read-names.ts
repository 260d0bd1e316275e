import { z } from 'zod'
import type { Channel } from './read-channels'
import { readList } from './read-list'
import type { SlackExport } from './slack-export'

const text = z.string().nullish().catch(null)
const personSchema = z.object({
  id: z.string(),
  name: text,
  real_name: text,
  is_bot: z.boolean().nullish().catch(null),
  profile: z.object({ display_name: text, real_name: text }).nullish().catch(null),
})

/** What ids in messages stand for. */
export type Names = {
  readonly people: ReadonlyMap<string, { readonly name: string; readonly isBot: boolean }>
  /** Public channels only: a message that everybody may read does not tell what a private one is called. */
  readonly channels: ReadonlyMap<string, string>
}

export async function readNames(from: SlackExport, channels: readonly Channel[]): Promise<Names> {
  // Exports of an Enterprise organisation have the second one.
  const people = [
    ...(await readList(from, 'users.json', personSchema)),
    ...(await readList(from, 'org_users.json', personSchema)),
  ]
  const nameOf = ({ id, name, real_name: real, profile }: (typeof people)[number]): string =>
    profile?.display_name || profile?.real_name || real || name || id
  return {
    people: new Map(people.map((one) => [one.id, { name: nameOf(one), isBot: one.is_bot ?? false }])),
    channels: new Map(
      channels.flatMap(({ id, name, permissions }) => (permissions === 'everyone' ? [[id, name]] : [])),
    ),
  }
}
