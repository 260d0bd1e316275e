import type { Permissions, SourceGroup } from '../connector'
import type { IdentitySet, Permission } from './find-readers'

/** May open a folder on the way to something, and reads nothing in it. */
const limited = 'sp.limited access'

/**
 * Anybody with the link is everyone of the collection. Groups of the directory and of the site are groups, as is "everyone except external users" and whoever of the organisation
 * has the link: an admin says who they are here. People who are named one by one are left out.
 */
export function describeReaders(name: string, permissions: readonly Permission[], now: number): Permissions {
  const held = permissions.filter((one) => isHeld(one, now))
  if (held.some(({ link, hasPassword }) => link?.scope === 'anonymous' && !hasPassword)) return 'everyone'
  const groups = new Map(held.flatMap(groupsOf).map((group) => [group.id, group]))
  const what = `“${name}” is shared with some people only in SharePoint.`
  const people = 'They are named one by one, and documents are opened to groups here. Share it with a group there.'
  return { groups: [...groups.values()], detail: groups.size > 0 ? what : `${what} ${people}` }
}

function isHeld({ roles, expirationDateTime }: Permission, now: number): boolean {
  const hasEnded = Boolean(expirationDateTime) && Date.parse(expirationDateTime ?? '') <= now
  return !hasEnded && (roles ?? []).some((role) => role.toLowerCase() !== limited)
}

function groupsOf({ link, grantedToV2, grantedToIdentitiesV2 }: Permission): SourceGroup[] {
  if (link?.scope === 'organization') return [{ id: 'organization', name: 'Everyone of the organisation, by link' }]
  return [...(grantedToV2 ? [grantedToV2] : []), ...(grantedToIdentitiesV2 ?? [])].flatMap(groupOf)
}

function groupOf({ group, siteGroup, siteUser }: IdentitySet): SourceGroup[] {
  if (group?.id) return [named(`group:${group.id}`, group.displayName)]
  if (siteGroup?.id) return [named(`site-group:${siteGroup.id}`, siteGroup.displayName)]
  // SharePoint keeps groups of the directory, and everybody, as users with a name of this form.
  const login = siteUser?.loginName?.toLowerCase() ?? ''
  const [, id] = /\|(?:tenant|federateddirectoryclaimprovider)\|([\da-f-]{36})(?:_o)?$/.exec(login) ?? []
  if (id) return [named(`group:${id}`, siteUser?.displayName)]
  return /spo-grid-all-users|^c:0\(\.s\|true$/.test(login)
    ? [named('everyone', siteUser?.displayName ?? 'Everyone')]
    : []
}

const named = (id: string, name: string | null | undefined): SourceGroup => ({ id, name: name || id })
