import { z } from 'zod'
import { httpAddress } from '@/lib/guardrails/net/http-address'

export const gitConfig = z.object({
  /** What `git clone` takes, over https. */
  url: httpAddress,
  /** Empty: the one that the repository itself calls its first. */
  branch: z
    .string()
    .trim()
    .max(250)
    .regex(/^[^\s~^:?*[\\]*$/, 'A branch’s name has no spaces and none of ~ ^ : ? * [ and backslash.')
    .default(''),
  /** Empty: the whole repository. */
  folder: z
    .string()
    .trim()
    .max(500)
    .transform((path) => path.replaceAll(/^\/+|\/+$/g, ''))
    .default(''),
  /** Empty: a token signs in for itself. */
  username: z.string().trim().max(200).default(''),
})
export type GitConfig = z.infer<typeof gitConfig>
