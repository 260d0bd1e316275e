import { z } from 'zod'
import { httpAddress } from '@/lib/guardrails/net/http-address'

export const githubConfig = z.object({
  /** Of the interface: GitHub's own, or `https://HOST/api/v3` of an Enterprise server. */
  url: httpAddress.default('https://api.github.com'),
  repository: z
    .string()
    .trim()
    .regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/, 'Enter owner and repository with a slash between them.'),
})
export type GithubConfig = z.infer<typeof githubConfig>
