import { listSuggestionsSpec } from '../suggestions/spec'
import { followAnswerSpec } from '../answers/[id]/events/spec'
import { rateAnswerSpec } from '../answers/[id]/feedback/spec'
import { getAnswerSpec } from '../answers/[id]/spec'
import { stopAnswerSpec } from '../answers/[id]/stop/spec'
import { createAnswerSpec } from '../answers/spec'
import { restoreConversationSpec } from '../conversations/[id]/restore/spec'
import { deleteConversationSpec, getConversationSpec, renameConversationSpec } from '../conversations/[id]/spec'
import { listConversationsSpec } from '../conversations/spec'
import { searchSpec } from '../search/spec'
import type { RouteSpec } from './route-spec'

/**
 * Every spec of the public interface. Each folder with a `spec.ts` has its line here; a test compares this list with the route
 * files on disk.
 */
export const allSpecs: readonly RouteSpec[] = [
  createAnswerSpec,
  getAnswerSpec,
  followAnswerSpec,
  stopAnswerSpec,
  rateAnswerSpec,
  listConversationsSpec,
  getConversationSpec,
  renameConversationSpec,
  deleteConversationSpec,
  restoreConversationSpec,
  listSuggestionsSpec,
  searchSpec,
]
