import type { Permissions } from '../connector'

const named = 5

/** Why something narrowed is not taken, and what an admin can do. */
export function describeWithheld({ groups, detail }: Exclude<Permissions, 'everyone'>): string {
  if (groups.length === 0) return `${detail} It was not taken.`
  const names = groups.slice(0, named).map(({ name }) => `“${name}”`)
  const more = groups.length > named ? ` and ${groups.length - named} more` : ''
  return `${detail} Nobody of its readers is mapped: ${names.join(', ')}${more}. It was not taken. Say under Rights who they are here.`
}
