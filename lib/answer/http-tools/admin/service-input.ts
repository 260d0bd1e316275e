import { z } from 'zod'
import { toolAuthSchema, toolServiceName } from '@/lib/domain/tool-service'
import type { GroupId } from '@/lib/domain/ids'
import { httpAddress } from '@/lib/guardrails/net/http-address'

/** Where a service is: without what a request adds to it. */
const baseUrl = httpAddress.transform((address, context) => {
  const url = new URL(address)
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    context.addIssue({ code: 'custom', message: 'Enter the address without a query, a user name or a password.' })
    return z.NEVER
  }
  return url.href.replace(/\/+$/, '')
})

export const serviceFields = z.object({
  name: toolServiceName,
  baseUrl,
  auth: toolAuthSchema,
  /** Null: the stored one, or none. */
  secret: z
    .string()
    .trim()
    .min(4, 'A key has at least four characters.')
    .max(8_000)
    .regex(/^[\x20-\x7e]+$/, 'A key is written in plain letters, figures and signs.')
    .nullable()
    .default(null),
  /** Empty: everyone. */
  groupIds: z
    .array(
      z
        .string()
        .min(1)
        .max(64)
        .transform((id) => id as GroupId),
    )
    .max(100),
})
export type ServiceFields = z.output<typeof serviceFields>

/** The text of an OpenAPI document, and the address that it was read from, where it was. */
export const documentInput = z.object({
  text: z.string().min(1, 'Paste the document, or choose its file.').max(1_000_000),
  from: httpAddress.nullable().default(null),
})
export type DocumentInput = z.output<typeof documentInput>
