import { and, asc, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { documentAnswers } from '@/db/answering-documents'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { CollectionId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

type Params = {
  /** Lower case. A title needs to have one of them, perhaps with another ending. */
  words: readonly string[]
  /** Empty: all. */
  collectionIds: readonly CollectionId[]
  today: string
  limit: number
}

/** Documents that may answer the scope's questions, by words of their titles: candidates, which the caller compares word by word. */
export async function listTitles(
  db: Db,
  scope: Scope,
  { words, collectionIds, today, limit }: Params,
): Promise<{ id: DocumentId; title: string; mediaType: string }[]> {
  if (words.length === 0) return []
  return db
    .select({ id: documents.id, title: documents.title, mediaType: documents.mediaType })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(
      and(
        documentIsVisible(scope),
        isNotNull(documents.activeRevisionId),
        documentAnswers(today),
        collectionIds.length > 0 ? inArray(documents.collectionId, [...collectionIds]) : undefined,
        or(...words.map((word) => sql`${documents.nameText} like ${toPattern(word)}`)),
      ),
    )
    .orderBy(asc(documents.id))
    .limit(limit)
}

const shortWord = 6

/** Endings differ ("policies", "Handbuchs"), and whether the database folds "Ü" depends on its locale: any one letter stands for such. */
function toPattern(word: string): string {
  const stem = word.length > shortWord ? word.slice(0, -3) : word.length > 3 ? word.slice(0, -1) : word
  return `%${stem.replace(/[^a-z0-9]/g, '_')}%`
}
