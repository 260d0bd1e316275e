import { z } from 'zod'

export const slackConfig = z.object({
  /** Absolute, on the server: a ZIP, the folder that it unpacks to, or a folder in which such ZIPs lie. */
  path: z
    .string()
    .trim()
    .min(1, 'Enter the place of the export on the server.')
    .max(1000)
    .refine((path) => !path.includes('\0'), 'This is no path.'),
})
export type SlackConfig = z.infer<typeof slackConfig>
