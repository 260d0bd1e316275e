'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { deleteConversation, restoreConversation } from '@/db/queries/conversations/delete-conversation'
import { markSavedSeen } from '@/db/queries/saved/mark-saved-seen'
import { askForLook } from '@/lib/answer/saved/ask-for-look'
import { requireSaved } from '@/lib/answer/saved/require-saved'
import { saveQuestion } from '@/lib/answer/saved/save-question'
import type { AnswerId, ConversationId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'

const text = z.string().max(64)
const ofAnswer = z.object({ answerId: text.transform((id) => id as AnswerId) })
const ofSaved = z.object({ id: text.transform((id) => id as ConversationId) })

export const keepQuestion = defineAction({ input: ofAnswer }, async ({ runtime, scope, input }) =>
  saveQuestion(runtime, scope, input),
)

/** It can be taken back for ten minutes, as a conversation can. */
export const dropQuestion = defineAction({ input: ofSaved }, async ({ runtime, scope, input: { id } }) => {
  await requireSaved(runtime, scope, id)
  await deleteConversation(runtime.db, scope, { conversationId: id, now: runtime.now() })
})

export const restoreQuestion = defineAction({ input: ofSaved }, async ({ runtime, scope, input: { id } }) => {
  if (!(await restoreConversation(runtime.db, scope, { conversationId: id, now: runtime.now() })))
    throw new FootnoteError('conversation_gone')
})

export const lookNow = defineAction({ input: ofSaved }, async ({ runtime, scope, input: { id } }) =>
  askForLook(runtime, scope, id),
)

export const markSeen = defineAction({ input: ofSaved }, async ({ runtime, scope, input: { id } }) =>
  markSavedSeen(runtime.db, scope, { conversationId: id, now: runtime.now() }),
)
