import { customType, text, timestamp } from 'drizzle-orm/pg-core'

/** Every content table begins its primary key or indexes with this column, so that it can be distributed by workspace. */
export const workspaceId = () => text('workspace_id').notNull()
export const createdAt = () => timestamp('created_at', { withTimezone: true }).notNull().defaultNow()
export const moment = (name: string) => timestamp(name, { withTimezone: true })

/**
 * A pgvector value without a fixed dimension: vectors of several embedders live in one column, each under its own partial
 * HNSW index on `embedding::vector(n)`. See db/embedding-index.ts.
 */
export const anyVector = customType<{ data: Float32Array; driverData: string }>({
  dataType: () => 'vector',
  toDriver: (value) => `[${value.join(',')}]`,
  fromDriver: (value) => Float32Array.from(JSON.parse(value) as number[]),
})
