import type { EvalVariant } from '@/lib/domain/eval-run'
import { describeRetrieval } from '@/lib/domain/experiment-words'

/** What a run tried, in a few words: `prompt 2, keyword search, 4 passages`; empty for what readers have. */
export function describeVariant(variant: EvalVariant): string {
  const { promptVersion, routing, retrieval, index, strict, forms, deep } = variant
  const parts = [
    promptVersion === undefined ? '' : `prompt ${promptVersion}`,
    routing === undefined ? '' : `simple questions to ${routing ?? 'the same model'}`,
    describeRetrieval(retrieval ?? {}),
    index?.embedder === undefined ? '' : `vectors of ${index.embedder}`,
    index?.rebuild === undefined ? '' : 'passages of a rebuild before its switch',
    strict === undefined ? '' : `strict mode ${strict ? 'on' : 'off'}`,
    forms === undefined ? '' : forms ? 'tables and lists' : 'prose only',
    deep ? 'looked deeper' : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}
