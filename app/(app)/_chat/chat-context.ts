import type { Claim } from '@/lib/domain/answer'

/** What a chat page knows besides its turns. Plain data: the server reads it, the browser shows it. */
export type ChatCollection = { id: string; name: string; documentCount: number }
/** A document that questions are asked of alone. */
export type AskedDocument = { id: string; title: string }
export type ChatModel = { id: string; label: string; local: boolean }

export type ChatContextData = {
  firstName: string
  isAdmin: boolean
  /** Reviewers and admins pin answers. */
  mayVerify: boolean
  collections: readonly ChatCollection[]
  /** Those that this person may choose from; with one or none there is nothing to choose. */
  models: readonly ChatModel[]
  documentCount: number
  /** Deep answers may ask services besides the documents. */
  hasServices: boolean
  /** Of one file that is attached. */
  maxUploadMb: number
  /** Why answers are worse than usual right now (no local models), in words; null when all is well. */
  notice: string | null
  /** Reviewers may be shown answers that nobody rated, drawn by chance: readers are told where they ask. */
  isSampled: boolean
  /** The person is to be asked how useful Footnote is: not in this month yet. */
  isSurveyDue: boolean
  /** About a budget for models that is nearly or quite used up, in words; null when all is well. */
  budgetNotice: string | null
}

/** What is opened beside the chat: a passage of a pinned revision. */
export type OpenPassage = {
  documentId: string
  revisionId: string
  title: string
  page: number | null
  charStart: number
  charEnd: number
}

/** A sentence of an answer, to be shown against its source; `claims` are those of the same answer, to step through. */
export type OpenClaim = { answerId: string; claims: readonly Claim[]; index: number }
