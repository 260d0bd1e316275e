import { expect, test } from 'vitest'
import { mediaTypes } from './media-types'
import { parseSource, shapeOf } from './testing/parse-source'

test('WebVTT: cues become paragraphs with time and speaker; notes, styles and marks are left out', async () => {
  const source =
    'WEBVTT\n\nNOTE for the editor\n\nSTYLE\n::cue { color: red }\n\n1\n00:11.000 --> 00:13.000 align:start\n<v Ada>Hello <i>there</i> &amp; welcome.\n\n00:13.000 --> 00:14.000\n<v Ada>Sit down.\n\n01:02:03.000 --> 01:02:04.000\n<v Bob>Thanks.\n'
  expect(shapeOf(await parseSource(source, mediaTypes.subtitles))).toEqual([
    'paragraph: [00:11] Ada: Hello there & welcome. Sit down.',
    'paragraph: [01:02:03] Bob: Thanks.',
  ])
})

test('SubRip: commas in times, repeated lines told once, long talks cut at sentences', async () => {
  const cue = (second: number, text: string): string =>
    `${second}\r\n00:00:${second},000 --> 00:00:${second + 1},000\r\n${text}\r\n\r\n`
  const long = `${'word '.repeat(70).trim()}.`
  const source = cue(10, 'Now.') + cue(11, 'Now.') + cue(12, long) + cue(13, 'Next.')
  expect(shapeOf(await parseSource(source, mediaTypes.subtitles))).toEqual([
    `paragraph: [00:00:10] Now. ${long}`,
    'paragraph: [00:00:13] Next.',
  ])
})
