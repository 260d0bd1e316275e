import { sql } from 'drizzle-orm'
import { documents } from '@/db/schema'

/** The day that a document counts by, as readers see it beside a passage: its own date, or else the day it was last changed here (ISO, UTC). */
export const documentDay = sql<
  string | null
>`coalesce(${documents.documentDate}, to_char(${documents.updatedAt} at time zone 'UTC', 'YYYY-MM-DD'))`
