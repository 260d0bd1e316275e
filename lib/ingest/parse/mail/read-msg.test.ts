import { expect, test } from 'vitest'
import { mediaTypes } from '../media-types'
import { sniffMediaType } from '../sniff-media-type'
import { makeMsg, type MsgStorage } from '../testing/make-msg'
import { parseSource, shapeOf } from '../testing/parse-source'
import { readMail } from './read-mail'
import { readMsg } from './read-msg'

/** 2026-03-02 08:30 UTC in steps of 100 ns since 1601. */
const sent = (BigInt(Date.UTC(2026, 2, 2, 8, 30)) + 11_644_473_600_000n) * 10_000n
const times = Buffer.alloc(48)
times.writeUInt16LE(0x0040, 32)
times.writeUInt16LE(0x0039, 34)
times.writeBigUInt64LE(sent, 40)

const message: MsgStorage = {
  '__substg1.0_0037001F': 'Pumpe für Halle 3',
  '__substg1.0_0C1A001F': 'Ada Größe',
  '__substg1.0_0C1F001F': '/O=FIRM/OU=FIRST/CN=ADA',
  '__substg1.0_5D01001F': 'ada@example.com',
  '__substg1.0_0E04001F': 'Bob Byron; Cy',
  '__substg1.0_1000001F': 'The pump comes on Friday.\r\n\r\nIt weighs 40 kg.',
  '__properties_version1.0': times,
  '__attach_version1.0_#00000000': {
    '__substg1.0_3707001F': 'plan.md',
    '__substg1.0_37010102': Buffer.from('# Plan\n\nIt stands by the door.'),
  },
  '__attach_version1.0_#00000001': {
    '__substg1.0_3707001F': 'logo.png',
    '__substg1.0_370E001F': 'image/png',
    '__substg1.0_3712001F': 'logo@1',
    '__substg1.0_37010102': Buffer.from('x'),
  },
}

test('an Outlook message says who wrote to whom and when, its body, and what is attached', async () => {
  const bytes = makeMsg(message)
  expect(sniffMediaType(bytes.subarray(0, 4100), 'pump.msg')).toBe(mediaTypes.msg)
  const parsed = await parseSource(bytes, mediaTypes.msg, 'pump.msg')
  expect(shapeOf(parsed)).toEqual([
    'heading: Pumpe für Halle 3',
    'paragraph: From: Ada Größe <ada@example.com>\nTo: Bob Byron, Cy\nDate: 2026-03-02 08:30 UTC',
    'paragraph: The pump comes on Friday.',
    'paragraph: It weighs 40 kg.',
    'paragraph: Attachments: plan.md',
  ])
  expect(parsed.metadata).toMatchObject({ date: '2026-03-02T08:30:00.000Z' })
})

test('a message with a body in RTF alone is read from that; with another body it is not', async () => {
  const rtf = Buffer.from(
    '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
    'hex',
  )
  const withRtf = { ...message, '__substg1.0_10090102': rtf }
  const alone = Object.fromEntries(Object.entries(withRtf).filter(([name]) => !name.endsWith('1000001F')))
  expect(shapeOf(await parseSource(makeMsg(alone), mediaTypes.msg))).toContain('paragraph: hello world')
  expect((await parseSource(makeMsg(withRtf), mediaTypes.msg)).text).not.toContain('hello world')
})

test('a message inside of a message is attached as a mail, with what is attached to that', async () => {
  const { '__properties_version1.0': _list, ...rest } = message
  const inner = { ...rest, '__substg1.0_0037001F': 'Re: Größen' }
  const outer = makeMsg({
    '__substg1.0_0037001F': 'Fwd',
    '__attach_version1.0_#00000000': { '__substg1.0_3701000D': inner },
  })
  const [attached] = readMsg(outer).attachments
  expect(attached).toMatchObject({ filename: 'Re: Größen', mimeType: 'message/rfc822' })
  const written = new Uint8Array(attached?.content as Uint8Array)
  expect(shapeOf(await parseSource(written, mediaTypes.email))).toEqual([
    'heading: Re: Größen',
    'paragraph: From: Ada Größe <ada@example.com>\nTo: Bob Byron, Cy',
    'paragraph: The pump comes on Friday.',
    'paragraph: It weighs 40 kg.',
    'paragraph: Attachments: plan.md',
  ])
  const plan = (await readMail(written)).attachments.find(({ filename }) => filename === 'plan.md')
  expect(Buffer.from(plan?.content as ArrayBuffer).toString()).toBe('# Plan\n\nIt stands by the door.')
})

test('attachments come out as they are', () => {
  const [plan, logo] = readMsg(makeMsg(message)).attachments
  expect(Buffer.from(plan?.content as Uint8Array).toString()).toBe('# Plan\n\nIt stands by the door.')
  expect(logo?.disposition).toBe('inline')
})

test('chains that bite their tail end, and what is no message is damaged', async () => {
  const looped = makeMsg(message)
  // The table's last sector says which follows which: every one follows itself.
  const view = new DataView(looped.buffer)
  for (let i = 0; i < 60; i++) view.setUint32(looped.length - 512 + i * 4, i, true)
  const outcome = await parseSource(looped, mediaTypes.msg).catch((error: unknown) => error)
  expect(outcome).toBeDefined()
  await expect(parseSource('no message at all', mediaTypes.msg)).rejects.toMatchObject({ code: 'document_broken' })
  await expect(parseSource(makeMsg({}), mediaTypes.msg)).rejects.toMatchObject({ code: 'document_no_text' })
})
