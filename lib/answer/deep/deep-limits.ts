/** What one deep answer may use before it is written. Whichever comes first ends the looking; what was found by then is written up. */
export const deepLimits = {
  /** Questions of the plan. */
  questions: 5,
  /** Calls of tools, those of the plan and those that are refused among them. */
  calls: 14,
  /** Times that a model is asked what else to look for. */
  rounds: 5,
  /** Milliseconds for all looking. */
  wallMs: 90_000,
  /** Milliseconds for the plan, and for one round. */
  planMs: 10_000,
  roundMs: 30_000,
  /** Micro-dollars that plan and rounds may cost; budgets hold besides. */
  costMicroUsd: 500_000,
  /** Tokens of all passages that are found. */
  passageTokens: 9_000,
} as const

export type DeepLimits = { readonly [Name in keyof typeof deepLimits]: number }
