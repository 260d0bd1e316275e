import type { SourceLimits } from '@/lib/domain/retrieval'
import type { DocumentId } from '@/lib/domain/ids'

type Wanted = { readonly documentIds?: readonly DocumentId[]; readonly dateFrom?: string; readonly dateTo?: string }

/**
 * The limits of the question with those of one search inside of them: a model can narrow what its reader asked for, and never widen it.
 * @returns null when nothing is left
 */
export function limitSearch(ofQuestion: SourceLimits | undefined, wanted: Wanted): SourceLimits | null {
  const asked = ofQuestion?.documentIds
  const documentIds =
    wanted.documentIds && asked ? wanted.documentIds.filter((id) => asked.includes(id)) : (wanted.documentIds ?? asked)
  if (documentIds?.length === 0 && (wanted.documentIds?.length ?? 0) > 0) return null
  const dateFrom = latest(ofQuestion?.dateFrom, wanted.dateFrom)
  const dateTo = earliest(ofQuestion?.dateTo, wanted.dateTo)
  if (dateFrom && dateTo && dateFrom > dateTo) return null
  const isDated = dateFrom !== undefined || dateTo !== undefined
  return {
    ...ofQuestion,
    ...(documentIds && { documentIds: [...documentIds] }),
    ...(dateFrom && { dateFrom }),
    ...(dateTo && { dateTo }),
    ...(isDated && { undatedByChange: true }),
  }
}

const latest = (one?: string, other?: string): string | undefined =>
  one && other ? (one > other ? one : other) : (one ?? other)
const earliest = (one?: string, other?: string): string | undefined =>
  one && other ? (one < other ? one : other) : (one ?? other)
