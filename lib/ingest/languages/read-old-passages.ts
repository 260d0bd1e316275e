import { listIndexedRevisions, listRevisionTexts } from '@/db/queries/languages/list-revision-texts'
import { markLanguagesRead, storeLanguages } from '@/db/queries/languages/store-languages'
import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import { segmentWords } from '@/lib/domain/text/segment-words'
import type { Runtime } from '@/lib/runtime/runtime'
import { readLanguages } from './read-languages'

const perPage = 100

/**
 * Sets the language of passages that were stored before it was kept; those in English, as which all were stemmed, are not touched. One that is stopped
 * begins anew and finds less to do.
 * @returns how many passages were set
 */
export async function readOldPassages(
  runtime: Runtime,
  scope: WorkspaceScope,
  { signal }: { signal?: AbortSignal } = {},
): Promise<number> {
  let set = 0
  for (let after = ''; ;) {
    const page = await listIndexedRevisions(runtime.db, scope, { after, limit: perPage })
    for (const { id: revisionId } of page) {
      signal?.throwIfAborted()
      const passages = await listRevisionTexts(runtime.db, scope, { revisionId })
      const languageOf = readLanguages(passages)
      const changed = passages
        .map((passage) => ({
          id: passage.id,
          before: passage.language,
          language: languageOf(passage),
          segmentedText: segmentWords(passage.searchText),
        }))
        .filter(({ before, language, segmentedText }) => before !== language || (before === 'english' && segmentedText))
        .map(({ id, language, segmentedText }) => ({ id, language, segmentedText }))
      await storeLanguages(runtime.db, scope, changed)
      set += changed.length
    }
    const last = page.at(-1)
    if (!last || page.length < perPage) break
    after = last.id
  }
  await markLanguagesRead(runtime.db, scope, { now: runtime.now() })
  runtime.log.info('languages_read', { passages: set })
  return set
}
