import { z } from 'zod'
import { httpAddress } from '@/lib/guardrails/net/http-address'

export const s3Config = z.object({
  endpoint: httpAddress,
  region: z.string().trim().min(1, 'Enter a region; most servers of your own take us-east-1.').max(60),
  bucket: z
    .string()
    .trim()
    .regex(
      /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      'A bucket’s name has 3 to 63 small letters, digits, dots and hyphens.',
    ),
  /** Only keys that begin like this. */
  prefix: z.string().max(500).default(''),
  accessKeyId: z.string().trim().min(1, 'Enter the access key’s id.').max(200),
})
export type S3Config = z.infer<typeof s3Config>
