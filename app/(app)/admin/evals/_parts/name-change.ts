import type { EvalRunListItem } from '@/db/queries/evals/list-runs'

/** What differs between two runs besides what they tried: documents and releases make figures move that nobody touched. */
export type RunChange = 'documents' | 'release' | 'prompt' | 'both'

type Dated = Pick<EvalRunListItem, 'documentState' | 'codeVersion' | 'promptVersion'>

/** Null for the first run, and where nothing differs. A prompt is named only where nothing else does. */
export function nameChange(before: Dated | undefined, run: Dated): RunChange | null {
  if (!before) return null
  const documents = before.documentState !== run.documentState
  const release = before.codeVersion !== run.codeVersion
  if (documents && release) return 'both'
  if (documents) return 'documents'
  if (release) return 'release'
  return before.promptVersion === run.promptVersion ? null : 'prompt'
}

export const changeWords: Readonly<Record<RunChange, string>> = {
  documents: 'documents changed',
  release: 'another release',
  prompt: 'another prompt',
  both: 'documents changed, another release',
}
