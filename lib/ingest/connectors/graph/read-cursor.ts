import { z } from 'zod'

/** Where the log of changes goes on, and who could read the place and its folders then: what lies in a folder is not in the log when its readers change. */
const cursorSchema = z.object({
  deltaLink: z.string(),
  root: z.string(),
  /** A hash of the readers by folder. */
  folders: z.record(z.string(), z.string()),
})
export type GraphCursor = z.infer<typeof cursorSchema>

/** @returns null for the cursor of a listing that did not ask for readers */
export function readCursor(cursor: string): GraphCursor | null {
  try {
    return cursorSchema.safeParse(JSON.parse(cursor)).data ?? null
  } catch {
    return null
  }
}
