import type { Db, Tx } from '@/db/client'
import { toolServices } from '@/db/schema'
import type { ToolServiceId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { ofService } from './of-service'

/** A service as it is stored, for whoever may change it. @throws not_found */
export async function getService(db: Db | Tx, scope: Scope, { serviceId }: { serviceId: ToolServiceId }) {
  const [row] = await db.select().from(toolServices).where(ofService(scope, serviceId))
  if (!row) throw new FootnoteError('not_found', { detail: 'This service does not exist or was removed.' })
  return row
}
