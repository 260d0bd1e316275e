import { sql, type SQL } from 'drizzle-orm'
import type { UsageFeature } from '@/lib/domain/day-sums'

/** What a call was made for: its answer says it where there is one, and its task otherwise. @param call names the calls in the query; `answer` their answers, joined by id */
export const callFeature = (call: 'c' | 'model_calls', answer: 'a' | 'answers'): SQL<UsageFeature> =>
  sql.raw(`(case when ${call}.task in ('judge', 'propose') or ${answer}.origin = 'eval' then 'evals' when ${call}.task = 'embed-passage' then 'documents'
    when ${answer}.origin = 'saved' then 'saved' when ${answer}.deep is not null then 'deep'
    when ${answer}.id is not null or ${call}.task in ('answer', 'rewrite', 'title') then 'questions'
    when ${call}.task in ('embed-query', 'rerank') then 'search' else 'other' end)`) as SQL<UsageFeature>
