import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { WorkspaceId } from '@/lib/domain/ids'

const sliceSize = 20_000
const people = 300
/** Answers a conversation. */
const turns = 2

const claim = (verdict: string): string =>
  `{"text":"The period is twelve weeks.","start":0,"end":27,"verdict":"${verdict}","citations":[1]}`
const words = 'Who works here for two years may take up to twelve weeks, of which four are paid in full. '
const citation = `[{"marker":1,"documentId":"doc_b","externalId":"b.pdf","revisionId":"rev_b","title":"B","page":1,"charStart":0,"charEnd":27,"quote":"The period is twelve weeks."}]`
const source = JSON.stringify([{ chunkId: 'chk_b', documentId: 'doc_b', title: 'B', text: words.repeat(6), score: 1 }])

/**
 * Answers of a year, evenly spread up to now, with conversations, three model calls each and a rating for every twentieth, straight into the
 * tables: a million answers asked in earnest take weeks. What there is already is kept, so that a second run adds only what is missing.
 * @returns how many answers there are then
 */
export async function seedAnswers(
  db: Db,
  workspaceId: WorkspaceId,
  wanted: number,
  note: (line: string) => void,
): Promise<number> {
  const [found] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from answers where workspace_id = ${workspaceId} and id like 'ans_bench%'`,
  )
  await db.execute(sql`
    insert into users (id, email, name)
    select 'usr_bench' || i, 'bench-' || i || '@example.com', 'Reader ' || i from generate_series(1, ${people}::int) i on conflict do nothing`)
  await db.execute(sql`
    insert into memberships (workspace_id, user_id, role)
    select ${workspaceId}, 'usr_bench' || i, 'member' from generate_series(1, ${people}::int) i on conflict do nothing`)
  for (let from = found?.n ?? 0; from < wanted; from += sliceSize) {
    await db.transaction(async (tx) => {
      // Without the triggers that mark days as stale, one by one: what is kept of them is dropped below.
      await tx.execute(sql`set local session_replication_role = replica`)
      await seedSlice(tx, workspaceId, { from, to: Math.min(wanted, from + sliceSize), wanted })
    })
    note(`${from} of ${wanted} answers`)
  }
  await db.execute(sql`delete from day_sums where workspace_id = ${workspaceId}`)
  await db.execute(sql`vacuum analyze answers`)
  await db.execute(sql`vacuum analyze model_calls`)
  return Math.max(wanted, found?.n ?? 0)
}

type Slice = { readonly from: number; readonly to: number; readonly wanted: number }

/** Everything about answer `i` follows from `i`, by primes, so that two runs make the same rows. */
async function seedSlice(db: Tx, workspaceId: WorkspaceId, { from, to, wanted }: Slice): Promise<void> {
  const at = sql`now() - interval '365 days' * ((${wanted}::float8 - i) / ${wanted}::float8)`
  const user = sql`'usr_bench' || (1 + i / ${turns}::int * 7919 % ${people}::int)`
  const series = sql`generate_series(${from}::bigint, ${to - 1}::bigint) i`
  await db.execute(sql`
    insert into conversations (workspace_id, id, user_id, title, created_at, updated_at)
    select ${workspaceId}, 'cnv_bench' || i / ${turns}::int, ${user}, 'How long is parental leave?', ${at}, ${at}
    from ${series} where i % ${turns}::int = 0 on conflict do nothing`)
  await db.execute(sql`
    insert into answers (workspace_id, id, conversation_id, user_id, turn, question, status, text, claims, citations, sources, model, prompt_version,
      refusal_reason, error_code, input_tokens, output_tokens, cost_micro_usd, retrieve_ms, first_token_ms, total_ms, cache, trace_id, request_id, created_at, finished_at)
    select ${workspaceId}, 'ans_bench' || i, 'cnv_bench' || i / ${turns}::int, ${user}, 1 + i % ${turns}::int,
      'How long is parental leave in office ' || i % 1013 || '?',
      case when i % 41 = 0 then 'failed' when i % 7 = 0 then 'refused' else 'answered' end,
      case when i % 41 = 0 or i % 7 = 0 then '' else ${words.repeat(3)} end,
      case when i % 41 = 0 or i % 7 = 0 then '[]'::jsonb when i % 37 = 0 then ${`[${claim('supported')},${claim('unsupported')}]`}::jsonb
        else ${`[${claim('supported')},${claim('supported')}]`}::jsonb end,
      case when i % 41 = 0 or i % 7 = 0 then '[]'::jsonb else ${citation}::jsonb end, ${source}::jsonb,
      case when i % 3 = 0 then 'local:extractive' else 'openai:gpt-bench' end, 1,
      case when i % 41 <> 0 and i % 7 = 0 then 'no_evidence' end, case when i % 41 = 0 then 'provider_timeout' end,
      1200 + (i * 31 % 900)::int, 80 + (i * 17 % 200)::int, (i * 13 % 5000)::int, 20 + (i * 7 % 60)::int, 150 + (i * 101 % 1900)::int,
      400 + (i * 211 % 6100)::int, case when i % 11 = 0 then 'hit' else 'miss' end, 'trc_' || i, 'req_' || i, ${at}, ${at}
    from ${series} on conflict do nothing`)
  await db.execute(sql`
    insert into model_calls (workspace_id, id, task, provider, model, input_tokens, output_tokens, cost_micro_usd, first_token_ms, total_ms, outcome, request_id,
      user_id, conversation_id, answer_id, created_at)
    select ${workspaceId}, 'call_bench' || i || '_' || task, task, case when task = 'answer' then 'openai' else 'local' end,
      case task when 'answer' then 'openai:gpt-bench' when 'rerank' then 'local:reranker' else 'local:bge-small-en-v1.5' end,
      1200 + (i * 31 % 900)::int, 80, case when task = 'answer' then i * 13 % 5000 else 0 end, case when task = 'answer' then 150 + (i * 101 % 1900)::int end,
      (i * 211 % 6100)::int, case when i % 41 = 0 then 'error' else 'ok' end, 'req_' || i, ${user}, 'cnv_bench' || i / ${turns}::int, 'ans_bench' || i, ${at}
    from ${series}, unnest(array['embed-query', 'rerank', 'answer']) task on conflict do nothing`)
  await db.execute(sql`
    insert into feedback (workspace_id, id, answer_id, user_id, rating, reasons, status, created_at)
    select ${workspaceId}, 'fbk_bench' || i, 'ans_bench' || i, ${user}, case when i % 3 = 0 then 'down' else 'up' end, '[]'::jsonb,
      case when i % 9 = 0 then 'open' else 'resolved' end, ${at}
    from ${series} where i % 20 = 0 on conflict do nothing`)
}
