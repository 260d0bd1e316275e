import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Scope } from '@/lib/domain/scope'
import { guessLanguage } from '@/lib/domain/text/guess-language'
import { languages, textConfigs, type TextConfig } from '@/lib/domain/text/languages'

/** A question is short, and the languages in question are few. */
const fewestWords = 2

/**
 * How a question is stemmed: in its own language, where its function words tell it among those that the workspace's passages have, and otherwise in
 * all of those. All at once is not as good: stop words of one language are words of another.
 */
export async function keywordLanguages(db: Db, scope: Scope, question: string): Promise<TextConfig[]> {
  const used = await listTextConfigs(db, scope)
  if (used.length === 1) return used
  const among = languages.filter((language) => used.includes(textConfigs[language]))
  const own = guessLanguage(question, { among, fewest: fewestWords })
  return own ? [textConfigs[own]] : used
}

/** English, and every other that a passage of the workspace has: one step in an index for each. */
async function listTextConfigs(db: Db, scope: Scope): Promise<TextConfig[]> {
  const next = (after: SQL): SQL => sql`(
    select c.language from chunks c
    where c.workspace_id = ${scope.workspaceId} and c.language <> 'english' and c.language > ${after}
    order by c.language limit 1)`
  const rows = await db.execute<{ language: TextConfig }>(sql`
    with recursive used as (
      select ${next(sql`''`)} as language
      union all
      select ${next(sql`used.language`)} from used where used.language is not null
    )
    select language from used where language is not null`)
  return ['english', ...rows.map((row) => row.language)]
}
