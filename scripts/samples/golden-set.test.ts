import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { caseJourneys, caseLanguages, type GoldenSource } from '@/lib/domain/golden-case'
import { parseGoldenSet } from '@/lib/evals/parse-golden-set'
import { extractSampleText, squeeze } from './extract-sample-text'

const golden = parseGoldenSet(readFileSync('evals/golden.yaml', 'utf8'))
const filters = parseGoldenSet(readFileSync('evals/filters.yaml', 'utf8'))
const cases = [...golden.cases, ...filters.cases]
const texts = new Map<string, Promise<string>>()

function textOf(path: string): Promise<string> {
  const known = texts.get(path) ?? extractSampleText(path, new Uint8Array(readFileSync(`samples/files/${path}`)))
  texts.set(path, known)
  return known
}

const passage = (source: GoldenSource) => ('quote' in source ? source.quote : source.cells.join(' '))

describe('the golden set of the sample company', () => {
  test('holds at least 200 cases, a fifth of them refusals', () => {
    expect(golden.cases.length).toBeGreaterThanOrEqual(200)
    const refusals = golden.cases.filter((one) => one.expect === 'refusal').length
    expect(refusals / golden.cases.length).toBeGreaterThan(0.2)
  })

  test('each case belongs to one of five journeys of 30 cases or more, and says how hard it is', () => {
    for (const { id, journey, difficulty } of golden.cases) expect([journey, difficulty], id).not.toContain(undefined)
    for (const journey of caseJourneys) {
      expect(golden.cases.filter((one) => one.journey === journey).length, journey).toBeGreaterThanOrEqual(30)
    }
  })

  test('each of the five languages has ten cases or more, a refusal among them', () => {
    for (const language of caseLanguages) {
      const asked = golden.cases.filter((one) => one.language === language)
      expect(asked.length, language).toBeGreaterThanOrEqual(10)
      expect(
        asked.some((one) => one.expect === 'refusal'),
        language,
      ).toBe(true)
    }
  })

  test.each(cases.filter((one) => one.expect === 'answer').map((one) => [one.id, one] as const))(
    '%s: its passages stand in their documents, and its facts in its passages',
    async (_id, one) => {
      for (const source of one.sources) {
        expect(squeeze(await textOf(source.document)), source.document).toContain(squeeze(passage(source)))
      }
      const evidence = squeeze(one.sources.map(passage).join(' ')).toLowerCase()
      for (const spellings of one.facts) {
        expect(
          spellings.some((spelling) => evidence.includes(squeeze(spelling).toLowerCase())),
          spellings.join(),
        ).toBe(true)
      }
    },
  )

  test('no fact of a case is among its forbidden strings', () => {
    for (const one of cases) expect(one.facts.flat().filter((fact) => one.forbidden.includes(fact))).toEqual([])
  })
})
