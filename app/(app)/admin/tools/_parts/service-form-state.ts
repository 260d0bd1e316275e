import type { ToolAuth } from '@/lib/domain/tool-service'

export type Group = { readonly id: string; readonly name: string }

export type ServiceForm = {
  readonly name: string
  readonly baseUrl: string
  readonly kind: ToolAuth['kind']
  /** Of the header or of the parameter. */
  readonly keyName: string
  readonly username: string
  readonly secret: string
  readonly groupIds: readonly string[]
}

type Stored = {
  readonly name: string
  readonly baseUrl: string
  readonly auth: ToolAuth
  readonly groups?: readonly Group[]
}

export function formOf({ name, baseUrl, auth, groups = [] }: Stored): ServiceForm {
  return {
    name,
    baseUrl,
    kind: auth.kind,
    keyName: 'name' in auth ? auth.name : '',
    username: 'username' in auth ? auth.username : '',
    secret: '',
    groupIds: groups.map(({ id }) => id),
  }
}

/** As the action takes it, which checks it. An empty key keeps the stored one. */
export function inputOf({ name, baseUrl, kind, keyName, username, secret, groupIds }: ServiceForm) {
  const auth: ToolAuth =
    kind === 'header' || kind === 'query' ? { kind, name: keyName } : kind === 'basic' ? { kind, username } : { kind }
  return { name, baseUrl, auth, secret: secret === '' || kind === 'none' ? null : secret, groupIds: [...groupIds] }
}
