import { saveTerm } from '@/db/queries/glossary/save-term'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { readTermsFile } from './read-terms-file'
import { toKeyedTerm } from './to-keyed-term'

/** Characters of a file at most. */
export const mostImported = 500_000

/** Adds the pairs of a file, for everyone's questions; those that are there stay as they are. @throws forbidden, invalid_request with the line of a mistake */
export async function importTerms(
  runtime: Runtime,
  scope: Scope,
  { csv }: { csv: string },
): Promise<{ added: number; known: number }> {
  requireRole(scope, 'reviewer')
  const terms = readTermsFile(csv).map(toKeyedTerm)
  const now = runtime.now()
  const added = await runtime.db.transaction(async (tx) => {
    let count = 0
    for (const input of terms) if (await saveTerm(tx, scope, { input, now })) count += 1
    return count
  })
  runtime.log.info('glossary-imported', { added, known: terms.length - added })
  return { added, known: terms.length - added }
}
