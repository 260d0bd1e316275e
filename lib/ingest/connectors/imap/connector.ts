import { Readable } from 'node:stream'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Connector } from '../connector'
import { imapConfig, type ImapConfig } from './config'
import { listMails, type ListedMail } from './list-mails'
import { openMailbox, type Mailbox } from './open-mailbox'
import { maxMailBytes } from './open-session'
import { sayRefusal } from './say-refusal'

type MailFetch = { readonly mail: ListedMail; readonly mailbox: Mailbox }

/**
 * Mails of a folder, each a document with what is attached to it. A mail never changes: it is known by its number and by the number that the server gave
 * the folder, and goes when it is not there any more. One connection serves a whole run; it is idle while an item is dealt with.
 */
export const imapConnector: Connector<ImapConfig, MailFetch> = {
  kind: 'imap',
  config: imapConfig,
  async *listChanges(config, tools) {
    const mailbox = await openMailbox(config, tools)
    try {
      const seen = new Set<string>()
      for await (const mail of listMails(mailbox)) {
        seen.add(mail.uid)
        const externalId = `${mailbox.validity}/${mail.uid}`
        const title = mail.subject || undefined
        yield { type: 'item', externalId, ...(title ? { title } : {}), version: 'as sent', fetch: { mail, mailbox } }
      }
      // Mails that went meanwhile have moved others to numbers that were listed already.
      if (seen.size === mailbox.count) yield { type: 'complete' }
    } finally {
      mailbox.session.close()
    }
  },
  async fetchItem(_config, _tools, { fetch: { mail, mailbox } }) {
    if (mail.bytes > maxMailBytes) throw new FootnoteError('file_too_large')
    const came = await mailbox.session.ask(`UID FETCH ${mail.uid} (UID BODY.PEEK[])`).catch(sayRefusal)
    const content = came.find(({ text, literals }) => /^\* \d+ FETCH /.test(text) && literals.length > 0)?.literals[0]
    if (!content)
      throw new FootnoteError('connector_source_missing', { detail: 'This mail was deleted or moved meanwhile.' })
    const metadata: Record<string, string> = mail.date === null ? {} : { date: mail.date }
    return { fileName: `mail-${mail.uid}.eml`, body: Readable.from([content]), metadata }
  },
}
