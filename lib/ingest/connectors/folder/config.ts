import { z } from 'zod'

export const folderConfig = z.object({
  /** Absolute, on the server. */
  path: z
    .string()
    .trim()
    .min(1, 'Enter a folder of the server.')
    .max(1000)
    .refine((path) => !path.includes('\0'), 'This is no path.'),
})
export type FolderConfig = z.infer<typeof folderConfig>
