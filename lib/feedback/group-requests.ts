import type { RequestRow } from '@/db/queries/requests/list-requests'
import type { Source } from '@/lib/domain/answer'
import type { RequestStatus } from '@/lib/domain/question-request'

export type QuestionGroup = {
  /** Of the newest request: stands for the group in actions. */
  readonly id: string
  readonly question: string
  readonly status: RequestStatus
  /** Different readers. */
  readonly readers: readonly string[]
  readonly lastAskedAt: Date
  readonly notes: readonly { readonly by: string; readonly text: string }[]
  /** What came nearest, the best first, as far as the reviewer may open it. */
  readonly nearest: readonly Source[]
  /** The reply, or the draft of a reopened one. */
  readonly writtenAnswer: string | null
  readonly closingNote: string | null
  readonly closedAt: Date | null
  readonly closedBy: string | null
}

const mostPassages = 3

/** One question, however many readers asked it. Closed ones are apart by reply: the same question may have had two. Keeps the order of the rows. */
export function groupRequests(rows: readonly RequestRow[], visible: ReadonlySet<string>): QuestionGroup[] {
  const groups = new Map<string, RequestRow[]>()
  for (const row of rows) {
    const key = `${row.closedAt?.getTime() ?? ''} ${row.questionKey}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].flatMap((group) => toGroup(group, visible) ?? [])
}

function toGroup(rows: readonly RequestRow[], visible: ReadonlySet<string>): QuestionGroup | null {
  const newest = rows.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0]
  if (!newest) return null
  const readers = new Map(rows.map((row) => [row.userId, row.askedBy]))
  const passages = new Map(rows.flatMap((row) => row.suggestions).map((source) => [source.chunkId, source]))
  return {
    id: newest.id,
    question: newest.question,
    status: newest.status,
    readers: [...readers.values()],
    lastAskedAt: newest.createdAt,
    notes: rows.flatMap(({ note, askedBy: by }) => (note === null ? [] : [{ by, text: note }])),
    nearest: [...passages.values()]
      .filter((source) => visible.has(source.documentId))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, mostPassages),
    writtenAnswer: rows.find((row) => row.writtenAnswer !== null)?.writtenAnswer ?? null,
    closingNote: rows.find((row) => row.closingNote !== null)?.closingNote ?? null,
    closedAt: newest.closedAt,
    closedBy: newest.closedByName,
  }
}
