import type { z } from 'zod'
import type { ConnectorTools } from '../connector'
import { askJson } from '../net/ask-json'
import type { NotionConfig } from './config'

/** Asks Notion's interface (version 2022-06-28). @throws connector_source_refused, connector_source_missing, connector_source_unreachable */
export const askNotion = <Answer>(
  config: NotionConfig,
  tools: ConnectorTools,
  question: { readonly path: string; readonly schema: z.ZodType<Answer>; readonly body?: unknown },
): Promise<Answer> =>
  askJson(tools, {
    product: 'Notion',
    address: config.url.replace(/\/+$/, '') + question.path,
    schema: question.schema,
    ...(question.body === undefined ? {} : { body: question.body }),
    headers: {
      'notion-version': '2022-06-28',
      ...(tools.secret === null ? {} : { authorization: `Bearer ${tools.secret}` }),
    },
    explain: ({ status }) => refusals[status],
  })

const refusals: Readonly<Partial<Record<number, string>>> = {
  401: 'The integration’s secret is wrong or was revoked. Copy it from Notion again: Settings, Connections, Develop or manage integrations.',
  403: 'The integration may not read content. Give it that capability in Notion.',
}
