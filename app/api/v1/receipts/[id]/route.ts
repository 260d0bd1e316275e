import { getSignedReceipt } from '@/lib/ingest/receipts/list-signed-receipts'
import { defineRoute } from '../../_lib/define-route'
import { getReceiptSpec } from './spec'

export const GET = defineRoute(getReceiptSpec, async ({ runtime, scope, params }) => ({
  body: await getSignedReceipt(runtime, scope, params.id),
}))
