import type { Citation, Source } from '@/lib/domain/answer'
import { goldenCaseSchema, type GoldenCase } from '@/lib/domain/golden-case'
import type { JudgedAnswer, ScoreInput } from '../scorers/scorer'

export const makeGolden = (rest: Partial<GoldenCase> = {}): GoldenCase =>
  goldenCaseSchema.parse({
    id: 'leave',
    question: 'How many days of leave?',
    facts: [['28']],
    sources: [{ document: 'leave.md', quote: 'Everyone has 28 days of leave.' }],
    tags: ['fact'],
    ...rest,
  })

export const refusalCase = (rest: Partial<GoldenCase> = {}): GoldenCase =>
  makeGolden({ expect: 'refusal', facts: [], sources: [], tags: ['refuse'], ...rest })

export const makeSource = (externalId: string, text: string): Source =>
  ({ documentId: `doc_${externalId}`, externalId, text }) as Source

export const makeCitation = (externalId: string, quote: string): Citation =>
  ({ documentId: `doc_${externalId}`, externalId, quote }) as Citation

export function makeScoreInput(
  golden: GoldenCase,
  answer: Partial<JudgedAnswer> = {},
  rest: Partial<Pick<ScoreInput, 'isVisible' | 'hiddenShingles'>> = {},
): ScoreInput {
  const timings = { retrieveMs: 10, firstTokenMs: 20, totalMs: 30 }
  const given = { status: 'answered' as const, text: '', claims: [], citations: [], sources: [], timings, ...answer }
  return { golden, answer: given, isVisible: () => true, hiddenShingles: new Set(), ...rest }
}
