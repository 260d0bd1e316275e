import { assertCollectionVisible } from '@/db/queries/collections/assert-collection-visible'
import { resolveGroups } from '@/db/queries/collections/resolve-groups'
import type { CollectionId } from '@/lib/domain/ids'
import { registerStoredUpload } from '@/lib/ingest/documents/accept-upload'
import { storeUpload } from '@/lib/ingest/documents/store-upload'
import { defineRoute } from '../../../_lib/define-route'
import { readUploadForm } from '../../../_lib/read-upload-form'
import { uploadDocumentSpec } from './spec'

export const dynamic = 'force-dynamic'

export const POST = defineRoute(uploadDocumentSpec, async ({ runtime, scope, params, request }) => {
  const collectionId = params.id as CollectionId
  await assertCollectionVisible(runtime.db, scope, { collectionId })
  const { file, fields } = await readUploadForm(request, (upload) => storeUpload(runtime, scope, upload))
  const { groups, ...rest } = fields
  const groupIds = groups === undefined ? undefined : await resolveGroups(runtime.db, scope, { groups })
  return { body: await registerStoredUpload(runtime, scope, file, { ...rest, collectionId, groupIds }) }
})
