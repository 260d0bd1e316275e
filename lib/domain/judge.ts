import { z } from 'zod'

/** What a model is asked to judge, each by a rubric of its own. */
export const rubricNames = ['answer', 'pair', 'entailment'] as const
export type RubricName = (typeof rubricNames)[number]

export const caseVerdicts = ['correct', 'partly', 'wrong'] as const
export type CaseVerdict = (typeof caseVerdicts)[number]

/** Of the later answer against the earlier one. `undecided`: the judge said otherwise when the two stood the other way round. */
export const pairVerdicts = ['won', 'lost', 'even', 'undecided'] as const
export type PairVerdict = (typeof pairVerdicts)[number]

export const claimJudgements = ['carried', 'not', 'unclear'] as const
export type ClaimJudgement = (typeof claimJudgements)[number]

export type JudgeVerdict = CaseVerdict | PairVerdict | ClaimJudgement

/** What a judgement is for. `calibration`: an answer that people have judged too. */
export const judgePurposes = ['case', 'pair', 'claim', 'calibration'] as const
export type JudgePurpose = (typeof judgePurposes)[number]

/** Why there is no verdict. Such a thing counts neither for nor against what was to be judged. */
export const notJudgedTable = {
  judge_reply_invalid: 'the model’s reply was no verdict, also when asked again',
  judge_no_majority: 'the model contradicted itself',
  judge_addressed: 'the text speaks to whoever judges it',
  judge_cap_reached: 'the day’s number of judge calls is used up',
  judge_other_model: 'another model answered in the judge’s place',
  provider_not_configured: 'no model is configured',
  provider_timeout: 'the model took too long',
  provider_rate_limited: 'the provider was busy',
  provider_key_invalid: 'the provider refused the key',
  provider_refused: 'the provider declined',
  provider_unavailable: 'the provider could not be reached',
  budget_exhausted: 'the budget is used up',
  budget_low: 'the budget is nearly used up, and a stand-in does not judge',
} as const
export type NotJudgedCode = keyof typeof notJudgedTable

export const isNotJudgedCode = (code: string): code is NotJudgedCode => Object.hasOwn(notJudgedTable, code)

export const judgeSampleCounts = [1, 3, 5] as const
export const claimModes = ['off', 'sampled', 'always'] as const
export type ClaimMode = (typeof claimModes)[number]

/** How a workspace lets a model judge. */
export const judgeSettingsSchema = z.strictObject({
  /** `openai:gpt-4.1-mini`; null: the model that answers readers, when it is a hosted one. */
  model: z.string().min(1).max(200).nullable().default(null),
  /** Odd, so that most of them can agree. One by default: three cost three times as much, and most verdicts repeat. */
  samples: z.literal(judgeSampleCounts).default(1),
  /** Model calls for judging in one day (UTC), all purposes together. */
  callsPerDay: z.int().min(0).max(100_000).default(1000),
  /** Which answers have the claims judged in the background. Off by default: it sends passages to a provider. */
  claims: z.enum(claimModes).default('off'),
  /** Of `sampled`: the share of answers, 0 to 1. */
  claimShare: z.number().min(0.01).max(1).default(0.1),
})
export type JudgeSettings = z.output<typeof judgeSettingsSchema>
export const usualJudge: JudgeSettings = judgeSettingsSchema.parse({})

/** Who judged: what calibration holds of, and nothing else. */
export type JudgeIdentity = { readonly model: string; readonly rubricVersion: number; readonly samples: number }

/** `too_few` answers; `one_sided`: people or the judge always say the same, so that nothing can be told; `low`: the interval reaches below the limit. */
export const judgeStandings = ['calibrated', 'too_few', 'one_sided', 'low'] as const
export type JudgeStanding = (typeof judgeStandings)[number]
