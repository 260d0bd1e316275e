import { toolAuthSchema, type ToolAuth } from '@/lib/domain/tool-service'
import { isFields, textOf, type Fields } from './unreadable'

/** The addresses of “servers” with the usual values of their variables. What is no address of the web is left out. */
export function readServers(document: Fields, from: URL | null): string[] {
  const servers = Array.isArray(document['servers']) ? document['servers'] : from ? [{ url: '/' }] : []
  return servers.flatMap((server: unknown) => {
    if (!isFields(server) || typeof server['url'] !== 'string') return []
    const { variables } = server
    const filled = server['url'].replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
      const variable = isFields(variables) ? variables[name] : null
      return isFields(variable) ? textOf(variable['default'], 200) : ''
    })
    if (!URL.canParse(filled, from?.href)) return []
    const url = new URL(filled, from?.href)
    return /^https?:$/.test(url.protocol) ? [url.href.replace(/\/$/, '')] : []
  })
}

/** The first way to sign in that is known here; OAuth and the like are entered as a bearer token. */
export function readAuth(document: Fields): ToolAuth {
  const components = isFields(document['components']) ? document['components'] : {}
  const schemes = isFields(components['securitySchemes']) ? Object.values(components['securitySchemes']) : []
  for (const scheme of schemes) {
    if (!isFields(scheme)) continue
    const { type, scheme: how, in: place, name } = scheme
    if (type === 'oauth2' || type === 'openIdConnect' || (type === 'http' && /^bearer$/i.test(String(how))))
      return { kind: 'bearer' }
    const known = toolAuthSchema.safeParse({ kind: type === 'apiKey' ? place : null, name })
    if (known.success) return known.data
  }
  return { kind: 'none' }
}
