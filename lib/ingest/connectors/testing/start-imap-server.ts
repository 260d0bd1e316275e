import { createServer, type AddressInfo, type Socket } from 'node:net'

export type ImapServer = {
  readonly url: string
  /** Folders by their encoded name, each with mails by their number. */
  readonly folders: Map<string, Map<number, string>>
  /** Commands without their tag. */
  readonly commands: string[]
  password: string
  validity: number
  /** The server says NO to who wants this mail. */
  brokenUid: number | null
  close(): Promise<void>
}

export const imapPassword = 'pass "word" ü'

/**
 * An IMAP server (RFC 3501) for reading: AUTHENTICATE PLAIN as ada, EXAMINE, FETCH by number of the listing and by UID. It sends in small pieces, as networks do,
 * says things by itself between, and refuses what it does not know, and every command before its time.
 */
export async function startImapServer(): Promise<ImapServer> {
  const folders: ImapServer['folders'] = new Map([['INBOX', new Map()]])
  const commands: string[] = []
  const sockets = new Set<Socket>()
  const serve = (socket: Socket): void => {
    sockets.add(socket.on('error', () => undefined))
    let [buffer, state, tag] = ['', 'new' as 'new' | 'asked' | 'in' | 'open', '']
    let mails: Map<number, string> = new Map()
    const send = (...parts: string[]): void => {
      const bytes = Buffer.from(parts.join(''))
      for (let at = 0; at < bytes.length; at += 1000) socket.write(bytes.subarray(at, at + 1000))
    }
    const answer = (line: string): void => {
      if (state === 'asked') {
        const isRight = Buffer.from(line, 'base64').toString() === `\0ada\0${made.password}`
        state = isRight ? 'in' : 'new'
        return send(`${tag} ${isRight ? 'OK' : 'NO [AUTHENTICATIONFAILED]'} done\r\n`)
      }
      const [, given = '', command = ''] = /^(\w+) (.*)$/.exec(line) ?? []
      tag = given
      commands.push(command)
      if (state === 'new' && command === 'AUTHENTICATE PLAIN') {
        state = 'asked'
        return send('+ \r\n')
      }
      const [, name] = /^EXAMINE "(.*)"$/.exec(command) ?? []
      if (state === 'in' && name !== undefined) {
        const folder = folders.get(name)
        if (!folder) return send(`${tag} NO [NONEXISTENT] no such folder\r\n`)
        state = 'open'
        mails = new Map(folder)
        return send(
          `* ${mails.size} EXISTS\r\n* OK [UIDVALIDITY ${made.validity}] ok\r\n${tag} OK [READ-ONLY] done\r\n`,
        )
      }
      const [, from, to] =
        /^FETCH (\d+):(\d+) \(UID RFC822\.SIZE INTERNALDATE BODY\.PEEK\[HEADER\.FIELDS \(SUBJECT\)\]\)$/.exec(
          command,
        ) ?? []
      const [, uid] = /^UID FETCH (\d+) \(UID BODY\.PEEK\[\]\)$/.exec(command) ?? []
      const all = [...mails.entries()].map(([number, mail], index) => ({ number, mail, sequence: index + 1 }))
      if (state === 'open' && from !== undefined) {
        if (Number(to) > all.length) return send(`${tag} BAD no such number\r\n`)
        for (const { number, mail, sequence } of all.slice(Number(from) - 1, Number(to))) {
          const header = `${/^Subject: .*\r\n(?:[ \t].*\r\n)*/m.exec(mail)?.[0] ?? ''}\r\n`
          send(
            `* ${sequence} FETCH (FLAGS (\\Seen))\r\n* ${sequence} FETCH (UID ${number} RFC822.SIZE ${Buffer.byteLength(mail)} `,
          )
          send(
            `INTERNALDATE " 1-Mar-2026 10:00:00 +0000" BODY[HEADER.FIELDS (SUBJECT)] {${Buffer.byteLength(header)}}\r\n`,
            header,
            ')\r\n',
          )
        }
        return send(`${tag} OK done\r\n`)
      }
      if (state === 'open' && uid !== undefined) {
        const found = all.find(({ number }) => number === Number(uid))
        if (found?.number === made.brokenUid) return send(`${tag} NO [SERVERBUG] broken\r\n`)
        if (found)
          send(
            `* ${found.sequence} FETCH (UID ${uid} BODY[] {${Buffer.byteLength(found.mail)}}\r\n`,
            found.mail,
            ')\r\n',
          )
        return send(`${tag} OK done\r\n`)
      }
      return send(`${tag} BAD not now\r\n`)
    }
    socket.on('data', (part) => {
      buffer += part.toString()
      for (let end = buffer.indexOf('\r\n'); end !== -1; end = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, end)
        buffer = buffer.slice(end + 2)
        answer(line)
      }
    })
    send('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready\r\n')
  }
  const server = createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const made: ImapServer = {
    url: `imap://127.0.0.1:${(server.address() as AddressInfo).port}`,
    folders,
    commands,
    password: imapPassword,
    validity: 7,
    brokenUid: null,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
  return made
}

export const makeMail = (number: number, body = `Pump ${number} stands in hall ${number}.`): string =>
  [
    'From: Ada Byron <ada@acme.example>',
    'To: support@acme.example',
    `Subject: =?utf-8?Q?Pump_${number}_=C3=BC?=`,
    '  is mended',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    '',
  ].join('\r\n')
