import type { z } from 'zod'
import { askAtlassian } from '../atlassian/ask-atlassian'
import { siteOf } from '../atlassian/site-of'
import type { ConnectorTools } from '../connector'
import type { ConfluenceConfig } from './config'

/** Asks this Confluence. `path` is below its root. @throws connector_source_refused, connector_source_missing, connector_source_unreachable */
export const askConfluence = <Answer>(
  config: ConfluenceConfig,
  tools: ConnectorTools,
  path: string,
  schema: z.ZodType<Answer>,
): Promise<Answer> => askAtlassian(rootOf(config), tools, { product: 'Confluence', path, schema })

/** In the cloud Confluence lives below the path `/wiki` of the site, whether that was entered or not. */
export function rootOf(config: ConfluenceConfig): ConfluenceConfig {
  const site = siteOf(config)
  return config.hosting === 'cloud' && !site.endsWith('/wiki') ? { ...config, url: `${site}/wiki` } : config
}
