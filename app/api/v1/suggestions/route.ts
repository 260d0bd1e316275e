import { suggestQuestions } from '@/lib/answer/suggest-questions'
import type { CollectionId } from '@/lib/domain/ids'
import { defineRoute } from '../_lib/define-route'
import { listSuggestionsSpec } from './spec'

export const GET = defineRoute(listSuggestionsSpec, async ({ runtime, scope, query, requestId }) => {
  const collectionIds = query.collectionIds as CollectionId[]
  return { body: { items: await suggestQuestions(runtime, scope, { collectionIds, limit: query.limit, requestId }) } }
})
