import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools, Permissions, SourceGroup } from '../connector'
import { passAllLayers } from '../rights/pass-all-layers'
import { askConfluence } from './ask-confluence'
import type { ConfluenceConfig } from './config'
import { readersOf, restrictionsSchema, type Page } from './page'

/** The groups of one restriction; null: there is none. */
type Layer = readonly SourceGroup[] | null

/**
 * Tells of a page who may read it. A restriction counts for all that lies below, and Confluence names it only at the page that has it: who reads has to pass those on the
 * whole way up. What on that way is no page of the listing (a folder) is asked for once.
 */
export function findPermissions(config: ConfluenceConfig, tools: ConnectorTools, pages: readonly Page[]) {
  const layers = new Map<string, Layer | Promise<Layer>>(
    pages.map((page) => [page.id, readersOf(page.restrictions.read)]),
  )
  const layerOf = (id: string): Layer | Promise<Layer> => {
    const known = layers.get(id)
    if (known !== undefined) return known
    const asked = askForLayer(config, tools, id)
    layers.set(id, asked)
    return asked
  }
  return async function permissionsOf({ id, title, ancestors }: Page): Promise<Permissions> {
    const narrowing: (readonly SourceGroup[])[] = []
    for (const one of [id, ...ancestors.map((ancestor) => ancestor.id)]) {
      const layer = await layerOf(one)
      if (layer !== null) narrowing.push(layer)
    }
    if (narrowing.length === 0) return 'everyone'
    const groups = passAllLayers(narrowing)
    return {
      groups,
      detail: describe(
        title,
        groups.length > 0,
        narrowing.some((layer) => layer.length === 0),
      ),
    }
  }
}

/** A number says nothing to people: the reason names the page. */
function describe(title: string, hasGroups: boolean, isForPeople: boolean): string {
  const what = `“${title}”, or a page that it lies below, may be viewed by some people only in Confluence.`
  if (hasGroups) return what
  return isForPeople
    ? `${what} They are named one by one, and documents are opened to groups here. Name a group there.`
    : `${what} It is restricted more than once, and no group passes all of these restrictions.`
}

/**
 * Something that is not there, or that the interface knows no restrictions of, narrows nothing: what lies below a thing that this account
 * may not see is not shown to it either. Of any other answer the careful reading is taken.
 */
async function askForLayer(config: ConfluenceConfig, tools: ConnectorTools, id: string): Promise<Layer> {
  const path = `/rest/api/content/${encodeURIComponent(id)}/restriction/byOperation/read?expand=restrictions.user,restrictions.group`
  try {
    return readersOf(await askConfluence(config, tools, path, restrictionsSchema))
  } catch (error) {
    if (error instanceof FootnoteError && error.code === 'connector_source_missing') return null
    if (error instanceof FootnoteError && error.code === 'connector_source_refused') return []
    throw error
  }
}
