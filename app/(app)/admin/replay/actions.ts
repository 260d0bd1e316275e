'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { showPrompts as show } from '@/lib/answer/replay/show-prompts'
import { replayAnswer as replay } from '@/lib/answer/replay/replay-answer'
import type { AnswerId } from '@/lib/domain/ids'
import { replayChangeSchema } from '@/lib/domain/replay'

const role = 'reviewer'

export const replayAnswer = defineAction(
  { role, input: z.object({ answerId: z.string().max(100), change: replayChangeSchema }) },
  async ({ runtime, scope, input, requestId }) =>
    replay(runtime, scope, { answerId: input.answerId as AnswerId, change: input.change, requestId }),
)

export const showPrompts = defineAction(
  { role: 'admin', input: z.object({ answerId: z.string().max(100) }) },
  async ({ runtime, scope, input }) => show(runtime, scope, input.answerId as AnswerId),
)
