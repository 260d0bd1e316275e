import { z } from 'zod'
import { httpAddress } from '@/lib/guardrails/net/http-address'

export const driveConfig = z.object({
  /** Of the interface. */
  url: httpAddress,
  /** Whom the service account acts for (domain-wide delegation). Empty: for itself, and reads what is shared with it. */
  username: z.string().trim().max(200).default(''),
  /** The number of a folder or a shared drive, or the address at which people see it. */
  folderId: z
    .string()
    .trim()
    .transform((given) => /(?:folders\/|[?&]id=)([\w-]+)/.exec(given)?.[1] ?? given)
    .pipe(z.string().regex(/^[\w-]{5,200}$/, 'Enter the address of the folder or shared drive, or its number.')),
})
export type DriveConfig = z.infer<typeof driveConfig>
