import { decodeWords } from 'postal-mime'
import type { Mailbox } from './open-mailbox'
import { sayRefusal } from './say-refusal'

export type ListedMail = {
  readonly uid: string
  readonly bytes: number
  readonly subject: string
  readonly date: string | null
}

const atOnce = 200

/** The mails of a folder, oldest first, without their text. Those that go meanwhile move the numbers: a `BAD` ends the run, and the next one lists anew. */
export async function* listMails({ session, count }: Mailbox): AsyncGenerator<ListedMail> {
  for (let from = 1; from <= count; from += atOnce) {
    const range = `${from}:${Math.min(count, from + atOnce - 1)}`
    const came = await session
      .ask(`FETCH ${range} (UID RFC822.SIZE INTERNALDATE BODY.PEEK[HEADER.FIELDS (SUBJECT)])`)
      .catch(sayRefusal)
    for (const { text, literals } of came) {
      if (!/^\* \d+ FETCH /.test(text)) continue
      const bare = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '')
      const uid = /\bUID (\d+)/.exec(bare)?.[1]
      // What the server says by itself of a mail, such as that somebody has read it, has no size.
      const bytes = /\bRFC822\.SIZE (\d+)/.exec(bare)?.[1]
      if (uid === undefined || bytes === undefined) continue
      const at = Date.parse(/INTERNALDATE "([^"]*)"/.exec(text)?.[1]?.trim() ?? '')
      const date = Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10)
      yield { uid, bytes: Number(bytes), subject: subjectOf(literals[0]?.toString('utf8') ?? ''), date }
    }
  }
}

/** `Subject: …` over one or more lines, with words that are encoded. */
function subjectOf(header: string): string {
  const unfolded = header.replaceAll(/\r?\n[ \t]+/g, ' ')
  return decodeWords(/^subject:[ \t]*(.*)$/im.exec(unfolded)?.[1] ?? '').trim()
}
