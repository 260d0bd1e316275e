'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { findOwnShare } from '@/lib/answer/sharing/find-own-share'
import { shareConversation } from '@/lib/answer/sharing/share-conversation'
import { stopSharing } from '@/lib/answer/sharing/stop-sharing'
import type { ConversationId } from '@/lib/domain/ids'

const id = z.string().max(64)
const ofConversation = z.object({ conversationId: id.transform((text) => text as ConversationId) })

export const readShare = defineAction({ input: ofConversation }, async ({ runtime, scope, input }) =>
  findOwnShare(runtime, scope, input),
)

/** @returns how it is shared now */
export const share = defineAction({ input: ofConversation }, async ({ runtime, scope, input }) => {
  await shareConversation(runtime, scope, input)
  return findOwnShare(runtime, scope, input)
})

export const endShare = defineAction({ input: z.object({ id }) }, async ({ runtime, scope, input }) =>
  stopSharing(runtime, scope, input),
)
