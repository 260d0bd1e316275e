import { exportGoldenSet } from '@/lib/evals/golden/export-golden-set'
import { importGoldenSet } from '@/lib/evals/golden/import-golden-set'
import { defineRoute } from '../../../_lib/define-route'
import { readLimitedText } from '../../../_lib/read-limited-text'
import { exportGoldenSetSpec, goldenSetMediaType, importGoldenSetSpec } from './spec'

export const GET = defineRoute(exportGoldenSetSpec, async ({ runtime, scope }) => {
  const { yaml } = await exportGoldenSet(runtime, scope)
  const headers = {
    'content-type': `${goldenSetMediaType}; charset=utf-8`,
    'content-disposition': 'attachment; filename="feedback.yaml"',
    'x-content-type-options': 'nosniff',
  }
  return new Response(yaml, { headers })
})

export const PUT = defineRoute(importGoldenSetSpec, async ({ runtime, scope, request }) => ({
  body: await importGoldenSet(runtime, scope, {
    yaml: await readLimitedText(request, importGoldenSetSpec.maxBodyBytes),
  }),
}))
