import {
  BookOpen,
  CircleDot,
  Cloud,
  Database,
  FolderSync,
  FolderTree,
  GitBranch,
  Globe,
  HardDrive,
  LifeBuoy,
  Mail,
  MessagesSquare,
  NotebookText,
  Rss,
  SquareKanban,
  TableProperties,
  type LucideIcon,
} from 'lucide-react'
import type { ConnectorKind } from '@/lib/domain/connector'

type KindWords = { readonly name: string; readonly icon: LucideIcon; readonly what: string }

export const kinds: Record<ConnectorKind, KindWords> = {
  folder: {
    name: 'Folder on the server',
    icon: FolderTree,
    what: 'Every document in a folder and the folders below it, for example a mounted network share.',
  },
  feed: {
    name: 'RSS or Atom feed',
    icon: Rss,
    what: 'Each entry of a feed as a document: news, release notes, announcements.',
  },
  web: {
    name: 'Web site',
    icon: Globe,
    what: 'The pages of one site, by its sitemap or by following its links, as its robots.txt allows.',
  },
  webdav: {
    name: 'WebDAV or Nextcloud',
    icon: Cloud,
    what: 'The files of a shared folder on Nextcloud, ownCloud or another WebDAV server.',
  },
  s3: {
    name: 'S3 bucket',
    icon: Database,
    what: 'The objects of a bucket at AWS, or on MinIO, Ceph and others that speak its protocol.',
  },
  github: {
    name: 'GitHub issues',
    icon: CircleDot,
    what: 'The issues of a repository with their comments, at GitHub or on an Enterprise server.',
  },
  jira: {
    name: 'Jira',
    icon: SquareKanban,
    what: 'The issues that a query finds, with their comments, in Jira Cloud or a Data Center of your own.',
  },
  confluence: {
    name: 'Confluence',
    icon: BookOpen,
    what: 'The pages of a space, in Confluence Cloud or a Data Center of your own. Restricted pages keep their readers.',
  },
  git: {
    name: 'Git repository',
    icon: GitBranch,
    what: 'The documents in a repository: Markdown, AsciiDoc, text, HTML, PDF and office files of one branch.',
  },
  notion: {
    name: 'Notion',
    icon: NotebookText,
    what: 'The pages and rows of databases that are shared with an integration of your workspace.',
  },
  zendesk: {
    name: 'Zendesk help centre',
    icon: LifeBuoy,
    what: 'The published articles of a help centre. Articles for some users only keep their readers.',
  },
  drive: {
    name: 'Google Drive',
    icon: HardDrive,
    what: 'The files of a folder or shared drive, Google’s own documents among them. Each keeps its readers.',
  },
  graph: {
    name: 'SharePoint or OneDrive',
    icon: FolderSync,
    what: 'The files of a document library of a SharePoint site, or of somebody’s OneDrive.',
  },
  postgres: {
    name: 'Query on Postgres',
    icon: TableProperties,
    what: 'Each row of a query on a database of yours: articles, tickets, records of a system that has no other way out.',
  },
  slack: {
    name: 'Slack export',
    icon: MessagesSquare,
    what: 'What was said in channels, a day a document with its threads. Private channels keep their readers, direct messages stay out.',
  },
  imap: {
    name: 'Mailbox (IMAP)',
    icon: Mail,
    what: 'The mails in a folder of a shared mailbox, with what is attached to them.',
  },
}
