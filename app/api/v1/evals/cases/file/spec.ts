import { z } from 'zod'
import { defineSpec } from '../../../_lib/route-spec'

export const goldenSetMediaType = 'application/yaml'

export const exportGoldenSetSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/evals/cases/file',
  summary: 'Export the golden cases kept in the app',
  description:
    'As a file of `evals/`, to be kept in Git. Without archived cases, without passages that the caller may not read, and without cases that do not say what a right answer is.',
  response: z.unknown(),
  otherMediaTypes: [goldenSetMediaType],
  role: 'reviewer',
  rateLimit: 'read',
})

export const importGoldenSetSpec = defineSpec({
  method: 'PUT',
  path: '/api/v1/evals/cases/file',
  summary: 'Import golden cases',
  description:
    'A file of `evals/`. New ids are added, known ones replaced where they differ; none is removed. A mistake is named with line and field, and nothing is taken.',
  rawBody: { mediaType: goldenSetMediaType, description: 'A golden set, at most 1 MB' },
  maxBodyBytes: 1_000_000,
  response: z.object({ created: z.int(), changed: z.int(), unchanged: z.int() }),
  role: 'reviewer',
  rateLimit: 'write',
  errors: ['eval_suite_invalid', 'eval_group_missing', 'eval_samples_missing', 'body_too_large'],
})
