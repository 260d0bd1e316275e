import path from 'node:path'
import { z } from 'zod'
import { detectPii, type PiiType } from '@/lib/guardrails/pii/detect-pii'
import type { Bench } from './bench'
import { readLines } from './read-lines'
import { partOf } from './split-queries'
import { round } from './statistics'

const rowSchema = z.object({ text: z.string(), spans: z.array(z.tuple([z.int(), z.int(), z.string()])) })

/** The labels of the data that are of structured types; names, streets and dates are not looked for. */
const types: Readonly<Record<string, PiiType>> = {
  CREDIT_CARD: 'card',
  IBAN_CODE: 'iban',
  EMAIL_ADDRESS: 'email',
  PHONE_NUMBER: 'phone',
  IP_ADDRESS: 'ip',
  US_SSN: 'national-id',
}

/** How many pieces of structured personal data are found, and how much of what is found is one. A piece counts as found when it is covered whole. */
export const piiBench: Bench = {
  name: 'pii',
  summary: 'structured personal data found in labelled texts, by type, tune and report half',
  async run({ data, print, note }) {
    const rows = await readLines(path.join(data, 'pii/presidio.jsonl'), rowSchema)
    for (const part of ['tune', 'report'] as const) {
      const own = rows.filter((row) => partOf(row.text) === part)
      const counts = new Map<PiiType, { gold: number; hit: number }>()
      let [right, all] = [0, 0]
      for (const { text, spans } of own) {
        const found = detectPii(text)
        const gold = spans.flatMap(([start, end, label]) => (types[label] ? [{ start, end, type: types[label] }] : []))
        for (const { start, end, type } of gold) {
          const count = counts.get(type) ?? { gold: 0, hit: 0 }
          const isHit = found.some((one) => one.start <= start && one.end >= end)
          if (!isHit && part === 'tune') note(`missed ${type}: ${text.slice(start, end)}`)
          counts.set(type, { gold: count.gold + 1, hit: count.hit + Number(isHit) })
        }
        all += found.length
        for (const one of found) {
          const isRight = spans.some(([start, end]) => one.start < end && one.end > start)
          right += Number(isRight)
          if (!isRight && part === 'tune') note(`wrong ${one.type}: ${text.slice(one.start, one.end)}`)
        }
      }
      for (const [type, { gold, hit }] of counts)
        print({ figure: `pii.${part}.${type}.recall`, value: round(hit / gold), unit: 'share found', n: gold })
      print({ figure: `pii.${part}.precision`, value: round(right / all), unit: 'share of what was found', n: all })
    }
  },
}
