import { findVisibleDocuments } from '@/db/queries/answers/find-visible-documents'
import { listHiddenTexts } from '@/db/queries/evals/list-hidden-texts'
import { scopeOfReader } from '@/lib/auth/require-scope'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { findReaderGroups } from './find-reader-groups'
import type { JudgedAnswer, ScoreInput } from './scorers/scorer'
import { findShingles } from './text/find-shingles'

/** A reader of golden cases, with what must not be shown to them. */
export type CaseReader = {
  readonly scope: Scope
  /** What the leak score needs to know about these answers. */
  rightsFor(answers: readonly JudgedAnswer[]): Promise<Pick<ScoreInput, 'isVisible' | 'hiddenShingles'>>
}

/**
 * Makes readers by the names of their groups. Cases with the same groups share one, and with it the texts that are hidden from them.
 * @throws eval_group_missing
 */
export function createCaseReaders(
  runtime: Runtime,
  owner: Scope,
  collectionIds: readonly CollectionId[],
): (groupNames: readonly string[]) => Promise<CaseReader> {
  const known = new Map<string, Promise<CaseReader>>()
  return (groupNames) => {
    const key = JSON.stringify([...groupNames].sort())
    const reader = known.get(key) ?? makeReader(runtime, owner, collectionIds, groupNames)
    known.set(key, reader)
    return reader
  }
}

async function makeReader(
  runtime: Runtime,
  owner: Scope,
  collectionIds: readonly CollectionId[],
  groupNames: readonly string[],
): Promise<CaseReader> {
  const scope = scopeOfReader(owner, await findReaderGroups(runtime, owner, groupNames))
  const hidden = await listHiddenTexts(runtime.db, scope, { collectionIds })
  const hiddenShingles = new Set(hidden.flatMap(({ text }) => [...findShingles(text)]))
  return {
    scope,
    async rightsFor(answers) {
      const used = answers.flatMap((answer) => [...answer.sources, ...answer.citations])
      const documentIds = [...new Set(used.map((one) => one.documentId))]
      const visible = await findVisibleDocuments(runtime.db, scope, { documentIds })
      return { isVisible: (documentId) => visible.has(documentId), hiddenShingles }
    },
  }
}
