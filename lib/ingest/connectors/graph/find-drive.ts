import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { askGraph } from './ask-graph'
import type { GraphConfig } from './config'

const named = z.object({ id: z.string(), name: z.string().nullish() })
const listSchema = z.object({ value: z.array(named), '@odata.nextLink': z.string().nullish() })

/** The number of the library or OneDrive that the config names. @throws connector_source_missing */
export async function findDrive(config: GraphConfig, tools: ConnectorTools): Promise<string> {
  const { place, library } = config
  const owner = place.includes('://') ? await findSite(config, tools) : `/users/${encodeURIComponent(place)}`
  if (library === '') return (await askGraph(config, tools, `${owner}/drive?$select=id,name`, named)).id
  const names: string[] = []
  let next: string | null | undefined = `${owner}/drives?$select=id,name`
  while (next) {
    const page: z.infer<typeof listSchema> = await askGraph(config, tools, next, listSchema)
    const found = page.value.find(({ name }) => name?.toLowerCase() === library.toLowerCase())
    if (found) return found.id
    names.push(...page.value.flatMap(({ name }) => (name ? [`“${name}”`] : [])))
    next = page['@odata.nextLink']
  }
  throw new FootnoteError('connector_source_missing', {
    detail: `There is no library of this name. There are ${names.slice(0, 10).join(', ') || 'none'}.`,
  })
}

async function findSite(config: GraphConfig, tools: ConnectorTools): Promise<string> {
  const { hostname, pathname } = new URL(config.place)
  const path = pathname.replace(/\/+$/, '')
  const { id } = await askGraph(
    config,
    tools,
    `/sites/${hostname}${path === '' ? '' : `:${path}`}?$select=id,name`,
    named,
  )
  return `/sites/${id}`
}
