import type { EvalVariant } from '@/lib/domain/eval-run'

/** What a run tried, in a few words: `prompt 2, keyword search, 4 passages`; empty for what readers have. */
export function describeVariant({ promptVersion, retrieval }: EvalVariant): string {
  const { mode, k, rerank } = retrieval ?? {}
  const parts = [
    promptVersion === undefined ? '' : `prompt ${promptVersion}`,
    mode === undefined ? '' : `${mode} search`,
    k === undefined ? '' : `${k} ${k === 1 ? 'passage' : 'passages'}`,
    rerank === undefined ? '' : rerank ? 'always reranked' : 'not reranked',
  ]
  return parts.filter((part) => part !== '').join(', ')
}
