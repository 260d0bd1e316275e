import { parseDates } from '@/lib/domain/text/parse-dates'
import { parseNumbers } from '@/lib/domain/text/parse-numbers'
import type { EvidenceText } from './evidence'
import type { CarriedCalculation } from './tools/create-notebook'
import { createClaimVerifier, type ClaimVerifier } from './verify-claims'

/**
 * A check that also takes a sentence that states the result of a calculation. No passage has the result, so the sentence is held against those that
 * state the operands, with the result among them: their words and names have to carry it as ever. It cites them, counts as supported and never as
 * a quote, and says what was worked out.
 */
export function verifyCalculated(
  verify: ClaimVerifier,
  passages: readonly EvidenceText[],
  calculations: readonly CarriedCalculation[],
): ClaimVerifier {
  if (calculations.length === 0) return verify
  const sums = calculations.map((sum) => ({ ...sum, check: createClaimVerifier([toEvidence(sum, passages)]) }))
  return (claim, hints) => {
    const plain = verify(claim, hints)
    if (plain.verdict !== 'unsupported') return plain
    const carrying = sums.find(
      (sum) => statesResult(claim.text, sum.result) && sum.check(claim).verdict !== 'unsupported',
    )
    if (!carrying) return plain
    const { expression, result, operands } = carrying
    return { claim, verdict: 'supported', spans: operands, calculation: { expression, result } }
  }
}

/** One sentence: a claim is carried by few sentences that stand together, and operands may come from anywhere. */
function toEvidence({ result, operands }: CarriedCalculation, passages: readonly EvidenceText[]): EvidenceText {
  const sources = operands.map(({ passage }) => passages[passage])
  const sentences = operands.map(({ passage, start, end }) =>
    (passages[passage]?.text.slice(start, end) ?? '').replace(/\s+/g, ' ').replace(/[.!?…]+$/u, ''),
  )
  return {
    title: sources.map((one) => one?.title ?? '').join(', '),
    headingPath: sources.flatMap((one) => [...(one?.headingPath ?? [])]),
    text: `${[...sentences, result].join(', ')}.`,
  }
}

function statesResult(text: string, result: string): boolean {
  const [date] = parseDates(result)
  if (date)
    return parseDates(text).some(
      ({ year, month, day }) => year === date.year && month === date.month && day === date.day,
    )
  const [number] = parseNumbers(result)
  return number !== undefined && parseNumbers(text).some(({ value }) => Math.abs(value - number.value) < 0.005)
}
