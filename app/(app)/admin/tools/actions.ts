'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { fetchOpenApi } from '@/lib/answer/http-tools/admin/fetch-openapi'
import { readDocument } from '@/lib/answer/http-tools/admin/read-document'
import { removeToolService } from '@/lib/answer/http-tools/admin/remove-tool-service'
import { saveToolService } from '@/lib/answer/http-tools/admin/save-tool-service'
import { documentInput, serviceFields } from '@/lib/answer/http-tools/admin/service-input'
import { switchOperation } from '@/lib/answer/http-tools/admin/switch-operation'
import { tryOperation } from '@/lib/answer/http-tools/admin/try-operation'
import type { ToolServiceId } from '@/lib/domain/ids'
import { operationModes } from '@/lib/domain/tool-service'
import { httpAddress } from '@/lib/guardrails/net/http-address'

const role = 'admin'
const serviceId = z
  .string()
  .min(1)
  .max(64)
  .transform((id) => id as ToolServiceId)
const one = z.object({ serviceId })
const operation = one.extend({ key: z.string().min(1).max(320) })

/** What a document says that the service can be asked, before anything is added. */
export const read = defineAction({ role, input: documentInput }, async ({ scope, input }) => readDocument(scope, input))

/** The document at an address, and what it says. */
export const fetchFrom = defineAction({ role, input: z.object({ address: httpAddress }) }, async ({ scope, input }) => {
  const document = await fetchOpenApi(scope, input)
  return { document, api: readDocument(scope, document) }
})

/** Adds a service, or changes one. */
export const save = defineAction(
  { role, input: serviceFields.extend({ serviceId: serviceId.optional(), document: documentInput.optional() }) },
  async ({ runtime, scope, input }) => saveToolService(runtime, scope, input),
)

export const switchTo = defineAction(
  { role, input: operation.extend({ mode: z.enum(operationModes) }) },
  async ({ runtime, scope, input }) => switchOperation(runtime, scope, input),
)

/** Asks an operation by hand. */
export const tryOut = defineAction(
  { role, input: operation.extend({ args: z.record(z.string(), z.unknown()) }) },
  async ({ runtime, scope, input }) => tryOperation(runtime, scope, input),
)

export const remove = defineAction({ role, input: one }, async ({ runtime, scope, input }) =>
  removeToolService(runtime, scope, input),
)
