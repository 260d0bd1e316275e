import { z } from 'zod'
import type { ConnectorTools, Permissions, SourceGroup } from '../connector'
import { askDrive } from './ask-drive'
import type { DriveConfig } from './config'
import { permissionFields, permissionSchema, type DriveFile, type Permission } from './file'

const schema = z.object({ permissions: z.array(permissionSchema), nextPageToken: z.string().nullish() })

/**
 * Who may read a file. Drive says it with the file to who may share it; otherwise it is asked for, unless the file lies in a folder of a shared drive whose readers are known (`inherited`) and has
 * none of its own.
 */
export async function findPermissions(
  config: DriveConfig,
  tools: ConnectorTools,
  file: DriveFile,
  inherited?: readonly Permission[],
): Promise<readonly Permission[]> {
  if (file.permissions) return file.permissions
  if (inherited && file.hasAugmentedPermissions === false && file.inheritedPermissionsDisabled !== true)
    return inherited
  const all: Permission[] = []
  let pageToken: string | null | undefined
  do {
    const query = { fields: `nextPageToken,${permissionFields}`, pageSize: '100', ...(pageToken ? { pageToken } : {}) }
    const page: z.infer<typeof schema> = await askDrive(
      config,
      tools,
      `files/${encodeURIComponent(file.id)}/permissions`,
      query,
      schema,
    )
    all.push(...page.permissions)
    pageToken = page.nextPageToken
  } while (pageToken)
  return all
}

/** Anybody with the link is everyone of the collection. A domain is a group of the people in it, for the admin to say who they are here. */
export function describeReaders(
  file: Pick<DriveFile, 'name'>,
  permissions: readonly Permission[],
  now: number,
): Permissions {
  const held = permissions.filter(
    ({ deleted, view, expirationTime }) => !deleted && !view && !(expirationTime && Date.parse(expirationTime) <= now),
  )
  if (held.some(({ type }) => type === 'anyone')) return 'everyone'
  const groups = held.flatMap(groupOf)
  const what = `“${file.name}” is shared with some people only in Google Drive.`
  const people = 'They are named one by one, and documents are opened to groups here. Share it with a group there.'
  return { groups, detail: groups.length > 0 ? what : `${what} ${people}` }
}

function groupOf({ type, emailAddress, displayName, domain }: Permission): SourceGroup[] {
  if (type === 'domain' && domain) return [{ id: `domain:${domain}`, name: `Everyone at ${domain}` }]
  if (type !== 'group' || !emailAddress) return []
  const id = emailAddress.toLowerCase()
  return [{ id, name: displayName && displayName !== emailAddress ? `${displayName} (${id})` : id }]
}
