import type { RetrievalVariant } from './eval-run'
import type { ExperimentThing, ThingValue } from './experiment'

export const thingLabels: Record<ExperimentThing, string> = {
  model: 'Model',
  routing: 'Model for simple questions',
  retrieval: 'Retrieval',
  strict: 'Strict mode',
  forms: 'Tables, steps and lists',
}

/** Settings of retrieval in a few words: `keyword search, 4 passages`; empty for the product's own. */
export function describeRetrieval({ mode, k, rerank, reranker, vectorWeight, refuseBelow }: RetrievalVariant): string {
  return [
    mode === undefined ? '' : `${mode} search`,
    vectorWeight === undefined ? '' : `vectors count ${vectorWeight}`,
    k === undefined ? '' : `${k} ${k === 1 ? 'passage' : 'passages'}`,
    rerank === undefined ? '' : rerank ? 'always reranked' : 'not reranked',
    reranker === undefined ? '' : `ordered by ${reranker === 'local' ? 'the reranker on this server' : reranker}`,
    refuseBelow === undefined ? '' : `refused below ${refuseBelow}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** What a thing is set to, in words: `openai:gpt-4.1-mini`, `8 passages, not reranked`, `on`. */
export function describeThing(what: ExperimentThing, value: ThingValue): string {
  if (typeof value === 'string') return value
  if (what === 'strict') return value === true ? 'on' : 'off'
  if (what === 'forms') return value === false ? 'off' : 'on'
  if (what === 'model') return 'the default model'
  if (what === 'routing') return 'the one for all'
  return (typeof value === 'object' && value !== null && describeRetrieval(value)) || 'as shipped'
}
