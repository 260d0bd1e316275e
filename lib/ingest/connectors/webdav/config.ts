import { z } from 'zod'
import { httpAddress } from '@/lib/guardrails/net/http-address'

export const webdavConfig = z.object({
  /** Of the folder to read. */
  url: httpAddress,
  /** Empty: nobody signs in. */
  username: z.string().trim().max(200).default(''),
})
export type WebdavConfig = z.infer<typeof webdavConfig>
