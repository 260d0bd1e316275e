'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { pinVerified } from '@/lib/answer/verified/pin-verified'
import { preparePin } from '@/lib/answer/verified/prepare-pin'
import { reverifyVerified } from '@/lib/answer/verified/reverify-verified'
import { rewordVerified } from '@/lib/answer/verified/reword-verified'
import { unpinVerified } from '@/lib/answer/verified/unpin-verified'
import type { AnswerId } from '@/lib/domain/ids'
import { maxVariants, maxWordingLength } from '@/lib/domain/verified-answer'

const id = z.string().max(64)
const answerId = id.transform((value) => value as AnswerId)
const wording = z.string().trim().min(1).max(maxWordingLength)
const wordings = { question: wording, variants: z.array(wording).max(maxVariants) }

/** @returns what the dialog begins with */
export const draftPin = defineAction(
  { role: 'reviewer', input: z.object({ answerId }) },
  async ({ runtime, scope, input }) => preparePin(runtime, scope, input),
)

export const pin = defineAction(
  { role: 'reviewer', input: z.object({ answerId, ...wordings, replaces: id.nullable() }) },
  async ({ runtime, scope, input }) => pinVerified(runtime, scope, input),
)

export const reword = defineAction(
  { role: 'reviewer', input: z.object({ id, ...wordings }) },
  async ({ runtime, scope, input }) => rewordVerified(runtime, scope, input),
)

export const verifyAgain = defineAction(
  { role: 'reviewer', input: z.object({ id }) },
  async ({ runtime, scope, input }) => reverifyVerified(runtime, scope, input),
)

export const unpin = defineAction({ role: 'reviewer', input: z.object({ id }) }, async ({ runtime, scope, input }) =>
  unpinVerified(runtime, scope, input),
)
