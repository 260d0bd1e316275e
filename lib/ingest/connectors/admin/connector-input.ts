import { z } from 'zod'
import { connectorKinds, connectorName, connectorSchedule } from '@/lib/domain/connector'
import { confluenceConfig } from '../confluence/config'
import { driveConfig } from '../drive/config'
import { feedConfig } from '../feed/config'
import { folderConfig } from '../folder/config'
import { gitConfig } from '../git/config'
import { githubConfig } from '../github/config'
import { graphConfig } from '../graph/config'
import { imapConfig } from '../imap/config'
import { jiraConfig } from '../jira/config'
import { notionConfig } from '../notion/config'
import { postgresConfig } from '../postgres/config'
import { s3Config } from '../s3/config'
import { slackConfig } from '../slack/config'
import { webConfig } from '../web/config'
import { webdavConfig } from '../webdav/config'
import { zendeskConfig } from '../zendesk/config'

/** A source as a form gives it: its kind and what that kind wants to know. */
export const sourceInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('folder'), config: folderConfig }),
  z.object({ kind: z.literal('feed'), config: feedConfig }),
  z.object({ kind: z.literal('web'), config: webConfig }),
  z.object({ kind: z.literal('webdav'), config: webdavConfig }),
  z.object({ kind: z.literal('s3'), config: s3Config }),
  z.object({ kind: z.literal('github'), config: githubConfig }),
  z.object({ kind: z.literal('jira'), config: jiraConfig }),
  z.object({ kind: z.literal('confluence'), config: confluenceConfig }),
  z.object({ kind: z.literal('git'), config: gitConfig }),
  z.object({ kind: z.literal('notion'), config: notionConfig }),
  z.object({ kind: z.literal('zendesk'), config: zendeskConfig }),
  z.object({ kind: z.literal('imap'), config: imapConfig }),
  z.object({ kind: z.literal('drive'), config: driveConfig }),
  z.object({ kind: z.literal('graph'), config: graphConfig }),
  z.object({ kind: z.literal('postgres'), config: postgresConfig }),
  z.object({ kind: z.literal('slack'), config: slackConfig }),
])
export type SourceInput = z.output<typeof sourceInput>

export const connectorFields = z.object({ name: connectorName, scheduleMinutes: connectorSchedule })

/** The password or key that the source asks for, which can be a whole key file. Null: the stored one, or none. */
export const connectorSecret = z.string().min(1).max(8000).nullable().default(null)
export type ConnectorFields = z.output<typeof connectorFields>

/** The list of kinds and the union above name the same. */
connectorKinds satisfies readonly SourceInput['kind'][]
