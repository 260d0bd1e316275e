import { expect, test } from 'vitest'
import { decodeText } from './decode-text'

const russian = 'Насос включают утром и выключают вечером, если давление в норме.'
/** Cyrillic letters of Windows-1251 stand in one row from А to я. */
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code
  })

test('text in a code page that nobody declared is recognised by its letters', () => {
  expect(decodeText(windows1251(russian))).toEqual({ text: russian, encoding: 'windows-1251' })
})

test('a declared UTF-8 that the bytes are not does not hide their real code page', () => {
  expect(decodeText(windows1251(russian), 'utf-8').text).toBe(russian)
})

test('Japanese mail in seven bits is not taken for UTF-8', () => {
  const bytes = Buffer.from('\u001B$BF|K\\\u001B(B', 'latin1')
  expect(decodeText(new Uint8Array(bytes)).text).toBe('日本')
})

test('a few Western letters stay Western', () => {
  const bytes = Buffer.from('Größe und Maß, naïve café', 'latin1')
  expect(decodeText(new Uint8Array(bytes)).text).toBe('Größe und Maß, naïve café')
})

test('a Polish text of some length is not taken for a Western one', () => {
  const polish =
    'Każdy pracownik może przenieść pięć dni urlopu na następny rok, jeżeli złoży wniosek przed końcem grudnia. Później się nie da, więc proszę pamiętać o terminie. '
  const letters: Record<string, number> = {
    ż: 0xbf,
    ś: 0xb6,
    ć: 0xe6,
    ę: 0xea,
    ł: 0xb3,
    ń: 0xf1,
    ó: 0xf3,
    ą: 0xb1,
    ź: 0xbc,
  }
  const text = polish.repeat(3)
  const bytes = Uint8Array.from(text, (letter) => letters[letter] ?? letter.codePointAt(0) ?? 0)
  expect(decodeText(bytes).text).toBe(text)
})
