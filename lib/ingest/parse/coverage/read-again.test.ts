import { expect, test } from 'vitest'
import { mediaTypes } from '../media-types'
import { parseLimits } from '../parsed-file'
import { makeMsg } from '../testing/make-msg'
import { makeZip, parseSource } from '../testing/parse-source'
import { compareReadings } from './compare-readings'
import { readAgain } from './read-again'

const lost = 'The winch of the lower slipway is oiled by two people each second Friday before the tide comes in.'
const page = (body: string): string =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>${body}</body></html>`

const book = makeZip({
  mimetype: mediaTypes.epub,
  'META-INF/container.xml':
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
  'OEBPS/book.opf':
    '<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="a" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="n"/><itemref idref="a"/></spine></package>',
  'OEBPS/nav.xhtml': page('<nav><a href="x">Contents of the book</a></nav>'),
  'OEBPS/text/one a.xhtml': page(`<h1>Care</h1><p>Oil&#160;it.</p><p hidden="hidden">not shown</p><p>${lost}</p>`),
})

const rtf = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}}{\\stylesheet{\\s1 heading 1;}}{\\info{\\title Not text}}{\\*\\generator Some program 1.0;}
{\\header Yard handbook}\\pard\\s1 Gr\\'f6\\'dfe \\u8364?\\par\\pard Carry {\\b over}{\\footnote until March}.\\par{\\listtext 1.\\tab}{\\field{\\*\\fldinst HYPERLINK "http://x.test"}{\\fldrslt the link}}\\par ${lost}\\par}`

const json = JSON.stringify(
  {
    yard: { name: 'Lower "slip"', berths: 12, price: 1.1, note: '', empty: null, tags: ['wood', 'rope'] },
    rules: [{ text: lost }],
  },
  null,
  2,
)

const yaml = `# for the yard\nyard:\n  name: &one "Lower slip"   # by the river\n  berths: 12\n  note:\n  again: *one\nrules:\n  - text: ${lost}\n  - |\n    Two lines\n    of text.\n  - { kind: rope, length: 20 m }\n`

const xml = `<?xml version="1.0"?><!-- for us --><yard id="x1"><title>Lower slip</title><berths>12</berths><p>Oil <b>it</b>. ${lost}</p><note><![CDATA[2 < 3 people]]></note></yard>`

const vtt = `WEBVTT\n\nNOTE for the editor\n\nSTYLE\n::cue { color: red }\n\nintro\n00:11.000 --> 00:13.000\n<v Ada>Hello <i>there</i> &amp; welcome.\n\n2\n00:13.000 --> 00:14.000\n${lost}\n`

const mail = [
  'From: Ada <ada@example.com>',
  'Subject: Winch',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed;\r\n boundary="out er"',
  '',
  'This is a message in parts.',
  '--out er',
  'Content-Type: multipart/alternative; boundary=in',
  '',
  '--in',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Gr=FC=DFe aus dem Hafen, see the attached page about the winch for more of =',
  'this.',
  '--in',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Gr\u00fc\u00dfe aus dem Hafen</p>',
  '--in--',
  '--out er',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(`<p style="display:none">unseen orders</p><p>${lost}</p>`).toString('base64'),
  '--out er',
  'Content-Type: text/plain; name=notes.txt',
  'Content-Disposition: attachment; filename=notes.txt',
  '',
  'A document of its own.',
  '--out er--',
  'What stands after the end is nothing.',
].join('\r\n')

const savedPage = [
  'From: <Saved by a browser>',
  'Content-Type: multipart/related; boundary=x',
  '',
  '--x',
  'Content-Type: text/html; charset=utf-8',
  '',
  page(`<h1>Care of the yard and of all that stands in it</h1><p>${lost}</p>`),
  '--x',
  'Content-Type: text/html',
  '',
  '<p>A frame that shows something else</p>',
  '--x--',
].join('\r\n')

const aboutWinch = `Dear all,\r\n\r\n${lost}\r\n\r\nThe drawings are in the attached file. Grüße from the lower slipway, Ada`
/** Stored as it is, which Outlook may do instead of compressing it. */
const storedRtf = Buffer.concat([Buffer.alloc(16), Buffer.from(rtf, 'latin1')])
storedRtf.writeUInt32LE(rtf.length + 12, 0)
storedRtf.writeUInt32LE(rtf.length, 4)
storedRtf.write('MELA', 8, 'latin1')
const inside = { '__substg1.0_3701000D': { '__substg1.0_1000001F': 'A message of its own about something else.' } }
const msg = makeMsg({
  '__substg1.0_0037001F': 'Winch',
  '__substg1.0_1000001F': aboutWinch,
  '__attach_version1.0_#00000000': inside,
})
const msgPage = makeMsg({
  '__substg1.0_10130102': Buffer.from(
    `<html><head><meta charset="utf-8"><style>p { color: red }</style></head><body><p>Grüße from the slipway.</p><p>${lost}</p></body></html>`,
  ),
})
const msgRtf = makeMsg({ '__substg1.0_10090102': storedRtf })

const files = [
  ['EPUB', book, mediaTypes.epub, 'chapter 1'],
  ['RTF', rtf, mediaTypes.rtf, 'the text'],
  ['JSON', json, mediaTypes.json, 'line 15'],
  ['YAML', yaml, mediaTypes.yaml, 'line 8'],
  ['XML', xml, mediaTypes.xml, 'the text'],
  ['WebVTT', vtt, mediaTypes.subtitles, 'line 14'],
  ['mail', mail, mediaTypes.email, 'the text'],
  ['Outlook message', msg, mediaTypes.msg, 'the text'],
  ['Outlook message as a page', msgPage, mediaTypes.msg, 'the text'],
  ['Outlook message in RTF', msgRtf, mediaTypes.msg, 'the text'],
  ['saved page', savedPage, mediaTypes.mhtml, 'the page'],
] as const

test.each(files)(
  '%s: a file that is read whole lacks nothing; names, marks and notes are no words',
  async (_, source, mediaType) => {
    const parsed = await parseSource(source, mediaType)
    expect(parsed.text).toContain('slipway')
    expect(parsed.report?.counted?.gaps).toEqual([])
    expect(parsed.report?.counted?.words.inFile).toBeGreaterThan(20)
  },
)

test.each(files)(
  '%s, planted: a sentence that does not reach the index is missed, where it stands',
  async (_, source, mediaType, part) => {
    const parsed = await parseSource(source, mediaType)
    const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
    const reading = readAgain({ bytes, fileName: 'file', mediaType, limits: parseLimits })
    const index = parsed.text.replaceAll('\n', ' ').replace(lost, '')
    const { gaps } = compareReadings(reading ?? { segments: [], tables: 0, pictures: 0, pictureOnly: [] }, index)
    expect(gaps).toHaveLength(1)
    expect(gaps[0]).toMatchObject({ part, sample: expect.stringContaining('The winch of the lower slipway') as string })
  },
)

test('planted: a cue whose time nobody can read', async () => {
  const source = `WEBVTT\n\n00:11.000 --> 00:13.000\nWelcome to the yard.\n\n00:13 --> 00:14\n${lost} ${lost}\n`
  const parsed = await parseSource(source, mediaTypes.subtitles)
  expect(parsed.text).not.toContain('winch')
  expect(parsed.report?.counted?.gaps[0]).toMatchObject({ part: 'line 7' })
  expect(parsed.coverage).toBeLessThan(0.9)
})

test('an RTF file with other than Latin code pages, or with hidden text, has no second reading: it would miss all of it', () => {
  for (const body of ["{\\fonttbl{\\f1\\fcharset204 B;}}{\\f1 \\'c4\\'e0}", '{\\v hidden} seen'])
    expect(
      readAgain({
        bytes: new TextEncoder().encode(`{\\rtf1\\ansi ${body}\\par}`),
        fileName: 'a.rtf',
        mediaType: mediaTypes.rtf,
        limits: parseLimits,
      }),
    ).toBeNull()
})
