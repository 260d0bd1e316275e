import { exportCheck } from '@/lib/answer/export/export-check'
import { defineRoute } from '../../_lib/define-route'
import { exportResponse, originOf } from '../../_lib/export-response'
import { exportCheckSpec } from './spec'

export const POST = defineRoute(exportCheckSpec, async ({ runtime, scope, query, body, request }) =>
  exportResponse(await exportCheck(runtime, scope, { check: body, format: query.format, origin: originOf(request) })),
)
