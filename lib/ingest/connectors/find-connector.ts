import type { ConnectorKind } from '@/lib/domain/connector'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { confluenceConnector } from './confluence/connector'
import type { Connector, OpenConnector, SourceItem } from './connector'
import { driveConnector } from './drive/connector'
import { feedConnector } from './feed/connector'
import { folderConnector } from './folder/connector'
import { gitConnector } from './git/connector'
import { githubConnector } from './github/connector'
import { graphConnector } from './graph/connector'
import { imapConnector } from './imap/connector'
import { jiraConnector } from './jira/connector'
import { notionConnector } from './notion/connector'
import { postgresConnector } from './postgres/connector'
import { s3Connector } from './s3/connector'
import { slackConnector } from './slack/connector'
import { webConnector } from './web/connector'
import { webdavConnector } from './webdav/connector'
import { zendeskConnector } from './zendesk/connector'

const openers: Record<ConnectorKind, (config: unknown) => OpenConnector> = {
  folder: opener(folderConnector),
  feed: opener(feedConnector),
  web: opener(webConnector),
  webdav: opener(webdavConnector),
  s3: opener(s3Connector),
  github: opener(githubConnector),
  jira: opener(jiraConnector),
  confluence: opener(confluenceConnector),
  git: opener(gitConnector),
  notion: opener(notionConnector),
  zendesk: opener(zendeskConnector),
  imap: opener(imapConnector),
  drive: opener(driveConnector),
  graph: opener(graphConnector),
  postgres: opener(postgresConnector),
  slack: opener(slackConnector),
}

/** The connector of a kind with its config. @throws invalid_request when the config is not one of its */
export const findConnector = (kind: ConnectorKind, config: unknown): OpenConnector => openers[kind](config)

/** The runner hands back only what the same connector listed, so that `Fetch` is its own again. */
function opener<Config, Fetch>(connector: Connector<Config, Fetch>) {
  return (stored: unknown): OpenConnector => {
    const parsed = connector.config.safeParse(stored)
    if (!parsed.success) {
      const detail = parsed.error.issues.map((issue) => issue.message).join(' ')
      throw new FootnoteError('invalid_request', { detail, cause: parsed.error })
    }
    const config = parsed.data
    return {
      kind: connector.kind,
      listChanges: (tools, cursor) => connector.listChanges(config, tools, cursor),
      fetchItem: (tools, item) => connector.fetchItem(config, tools, item as SourceItem<Fetch>),
    }
  }
}
