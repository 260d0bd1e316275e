import type { BuiltPrompt } from '@/lib/prompts/build-prompt'
import { withoutDisputes } from '@/lib/domain/without-disputes'
import { replayStages, type Replay, type ReplayedAnswer, type ReplayStage } from '@/lib/domain/replay'

export type ReplaySide = {
  /** What a search with the settings of then finds; the prompts themselves, where nothing was searched again. */
  readonly found: readonly BuiltPrompt[]
  readonly prompts: readonly BuiltPrompt[]
  readonly settings: { readonly strict: boolean; readonly refuseBelow: number | null }
  readonly answer: ReplayedAnswer
}

const passagesOf = (prompts: readonly BuiltPrompt[]): string =>
  JSON.stringify(prompts.map(({ passages }) => passages.map((one) => [one.revisionId, one.charStart, one.charEnd])))

/** The words around the passages: with other passages the whole text is another one, and that is not the prompt's doing. */
const instructionsOf = ({ prompts, answer }: ReplaySide): string =>
  JSON.stringify([answer.promptVersion, prompts.map(({ system }) => system)])

/** What other documents say against a claim is no part of it: a replay does not look for it. */
const checksOf = ({ answer: { status, claims, citations } }: ReplaySide): string =>
  sortedJson([status, claims.map((claim) => withoutDisputes(claim, [])), citations])

/** With keys in order: the database gives them back in an order of its own. */
const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )

const same: Record<ReplayStage, (before: ReplaySide, after: ReplaySide) => boolean> = {
  documents: (before, after) => passagesOf(before.found) === passagesOf(after.found),
  passages: (before, after) => passagesOf(before.prompts) === passagesOf(after.prompts),
  prompt: (before, after) => instructionsOf(before) === instructionsOf(after),
  model: (before, after) => before.answer.model === after.answer.model,
  settings: (before, after) => sortedJson(before.settings) === sortedJson(after.settings),
  words: (before, after) => before.answer.text === after.answer.text,
  checks: (before, after) => checksOf(before) === checksOf(after),
}

/**
 * Both answers stage by stage. What made a difference is the first stage that is not as it was: other passages make other words, and it would
 * lead astray to blame the model for them. The last two are effects; `words` made it only where everything before is the same.
 */
export function compareReplay(before: ReplaySide, after: ReplaySide): Replay {
  const differs = replayStages.filter((stage) => !same[stage](before, after))
  const equal = !differs.includes('words') && !differs.includes('checks')
  return {
    equal,
    madeBy: equal ? null : (differs[0] ?? null),
    differs,
    before: before.answer,
    after: after.answer,
  }
}
