import { expect, test } from 'vitest'
import { mediaTypes } from '../media-types'
import { parseSource, shapeOf } from '../testing/parse-source'

const mail = (head: string, body: string): string => `${head}\nMIME-Version: 1.0\n${body}`.replaceAll('\n', '\r\n')
const headers =
  'From: =?utf-8?q?Ada_Gr=C3=B6=C3=9Fe?= <ada@example.com>\nTo: bob@example.com, Cy <cy@example.com>\nSubject: Pump\n =?utf-8?b?w6Q=?=\nDate: Mon, 02 Mar 2026 09:30:00 +0100'

test('a mail says who wrote to whom and when, its body, and what was attached', async () => {
  const body = `Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Gr=FC=DFe.

> Is it
> blue?
--x
Content-Type: application/pdf
Content-Disposition: attachment; filename="plan.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--x--`
  const parsed = await parseSource(mail(headers, body), mediaTypes.email, 'a.eml')
  expect(shapeOf(parsed)).toEqual([
    'heading: Pump ä',
    'paragraph: From: Ada Größe <ada@example.com>\nTo: bob@example.com, Cy <cy@example.com>\nDate: 2026-03-02 08:30 UTC',
    'paragraph: Grüße.',
    'quote: Is it\nblue?',
    'paragraph: Attachments: plan.pdf',
  ])
  expect(parsed.metadata).toMatchObject({ date: '2026-03-02T08:30:00.000Z' })
  expect(parsed.warnings).toEqual(['Attachments were not read: plan.pdf.'])
})

test('a page in a mail is read with its tables and without its hidden words; nothing is fetched', async () => {
  const html =
    '<p style="display:none">orders to the model</p><table><tr><th>Part</th><th>Price</th></tr><tr><td>Pump</td><td>12</td></tr></table><img src="http://x.test/a.png">'
  const parsed = await parseSource(mail(headers, `Content-Type: text/html\n\n${html}`), mediaTypes.email, 'a.eml')
  expect(shapeOf(parsed)).toContain('table-row: Part: Pump; Price: 12')
  expect(parsed.text).not.toContain('orders')
})

test('a saved page is read like a page', async () => {
  const page = `From: <Saved by a browser>\nSubject: Lamps\n`
  const parts = `Content-Type: multipart/related; boundary=y

--y
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit
Content-Location: http://x.test/

<html><body><h1>Lamps</h1><p>They burn for a year.</p></body></html>
--y--`
  const parsed = await parseSource(mail(page.trimEnd(), parts), mediaTypes.mhtml, 'a.mhtml')
  expect(shapeOf(parsed)).toEqual(['heading: Lamps', 'paragraph: They burn for a year.'])
})
