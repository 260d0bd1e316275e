import type { NotJudgedCode } from '@/lib/domain/judge'

/** What a judge says once: a verdict with its reason, or why there is none. */
export type Vote<Verdict extends string = string> =
  | { readonly verdict: Verdict; readonly reason: string }
  | { readonly code: NotJudgedCode }

/** What a judge says in the end, with every vote on the way there. */
export type Opinion<Verdict extends string = string> = Vote<Verdict> & { readonly votes: readonly string[] }

/** After these nothing else can come of asking again. */
const final: ReadonlySet<NotJudgedCode> = new Set([
  'judge_addressed',
  'judge_cap_reached',
  'budget_exhausted',
  'budget_low',
  'provider_not_configured',
  'provider_key_invalid',
])

/**
 * Asks until more than half of all samples agree (Wang et al., "Self-consistency improves chain of thought reasoning", 2022). A sample without a verdict
 * agrees with none. Stops early where no other end is possible any more.
 * @param samples odd
 */
export async function takeMajority<Verdict extends string>(
  samples: number,
  vote: (sample: number) => Promise<Vote<Verdict>>,
): Promise<Opinion<Verdict>> {
  const given: Vote<Verdict>[] = []
  const votes = (): string[] => given.map((one) => ('verdict' in one ? one.verdict : one.code))
  for (let sample = 0; sample < samples; sample++) {
    const said = await vote(sample)
    given.push(said)
    if (!('verdict' in said)) {
      if (final.has(said.code)) return { ...said, votes: votes() }
      continue
    }
    const same = given.filter((one) => 'verdict' in one && one.verdict === said.verdict).length
    if (2 * same > samples) return { ...said, votes: votes() }
  }
  const failed = given.find((one) => 'code' in one)
  const isSilent = given.every((one) => 'code' in one)
  return { code: isSilent && failed && 'code' in failed ? failed.code : 'judge_no_majority', votes: votes() }
}
