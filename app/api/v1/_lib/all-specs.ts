import { listSuggestionsSpec } from '../suggestions/spec'
import { exportAnswerSpec } from '../answers/[id]/export/spec'
import { explainClaimSpec } from '../answers/[id]/claims/[start]/spec'
import { followAnswerSpec } from '../answers/[id]/events/spec'
import { rateAnswerSpec } from '../answers/[id]/feedback/spec'
import { replayAnswerSpec } from '../answers/[id]/replay/spec'
import { getAnswerSpec } from '../answers/[id]/spec'
import { decideRequestSpec } from '../answers/[id]/requests/[requestId]/spec'
import { stopAnswerSpec } from '../answers/[id]/stop/spec'
import { createAnswerSpec } from '../answers/spec'
import { checkTextSpec } from '../checks/spec'
import { exportCheckSpec } from '../checks/export/spec'
import { retryAttachmentSpec } from '../conversations/[id]/attachments/[documentId]/retry/spec'
import { removeAttachmentSpec } from '../conversations/[id]/attachments/[documentId]/spec'
import { attachFileSpec, listAttachmentsSpec } from '../conversations/[id]/attachments/spec'
import { exportConversationSpec } from '../conversations/[id]/export/spec'
import { restoreConversationSpec } from '../conversations/[id]/restore/spec'
import { deleteConversationSpec, getConversationSpec, renameConversationSpec } from '../conversations/[id]/spec'
import { createConversationSpec, listConversationsSpec } from '../conversations/spec'
import { getToolResultSpec } from '../tool-results/[id]/spec'
import { searchSpec } from '../search/spec'
import { getBatchSpec } from '../batches/[id]/spec'
import { bulkDocumentsSpec } from '../collections/[id]/documents/bulk/spec'
import { uploadDocumentSpec } from '../collections/[id]/documents/spec'
import { getRebuildSpec, startRebuildSpec } from '../collections/[id]/rebuild/spec'
import { deleteCollectionSpec, getCollectionSpec } from '../collections/[id]/spec'
import { createCollectionSpec, listCollectionsSpec } from '../collections/spec'
import { getDocumentFileSpec } from '../documents/[id]/file/spec'
import { listMembersSpec } from '../documents/[id]/members/spec'
import { retryDocumentSpec } from '../documents/[id]/retry/spec'
import { deleteDocumentSpec, getDocumentSpec } from '../documents/[id]/spec'
import { getDocumentTextSpec } from '../documents/[id]/text/spec'
import { countDocumentsSpec } from '../documents/counts/spec'
import { listFacetsSpec } from '../documents/facets/spec'
import { listFoldersSpec } from '../documents/folders/spec'
import { listOperationItemsSpec } from '../documents/operations/[id]/spec'
import { listOperationsSpec } from '../documents/operations/spec'
import { followDocumentsSpec } from '../documents/events/spec'
import { listDocumentsSpec } from '../documents/spec'
import { exportGoldenSetSpec, importGoldenSetSpec } from '../evals/cases/file/spec'
import { listGoldenCasesSpec } from '../evals/cases/spec'
import { cancelEvalRunSpec } from '../evals/runs/[id]/cancel/spec'
import { getEvalRunSpec } from '../evals/runs/[id]/spec'
import { listEvalRunsSpec, startEvalRunSpec } from '../evals/runs/spec'
import { startExperimentEvalSpec } from '../experiments/[id]/eval/spec'
import {
  actOnExperimentSpec,
  changeExperimentSpec,
  deleteExperimentSpec,
  getExperimentSpec,
} from '../experiments/[id]/spec'
import { createExperimentSpec, listExperimentsSpec } from '../experiments/spec'
import { dataExportSpec } from '../exports/[kind]/spec'
import { actOnRebuildSpec } from '../rebuilds/[id]/spec'
import { getReceiptSpec } from '../receipts/[id]/spec'
import { listReceiptsSpec } from '../receipts/spec'
import { usageSpec } from '../usage/spec'
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
  decideRequestSpec,
  getToolResultSpec,
  replayAnswerSpec,
  explainClaimSpec,
  exportAnswerSpec,
  rateAnswerSpec,
  checkTextSpec,
  exportCheckSpec,
  createConversationSpec,
  listConversationsSpec,
  getConversationSpec,
  renameConversationSpec,
  deleteConversationSpec,
  restoreConversationSpec,
  exportConversationSpec,
  listAttachmentsSpec,
  attachFileSpec,
  removeAttachmentSpec,
  retryAttachmentSpec,
  listSuggestionsSpec,
  searchSpec,
  createCollectionSpec,
  listCollectionsSpec,
  getCollectionSpec,
  deleteCollectionSpec,
  getRebuildSpec,
  startRebuildSpec,
  actOnRebuildSpec,
  uploadDocumentSpec,
  bulkDocumentsSpec,
  getBatchSpec,
  listDocumentsSpec,
  followDocumentsSpec,
  countDocumentsSpec,
  listFacetsSpec,
  listFoldersSpec,
  listReceiptsSpec,
  getReceiptSpec,
  listOperationsSpec,
  listOperationItemsSpec,
  getDocumentSpec,
  getDocumentFileSpec,
  getDocumentTextSpec,
  listMembersSpec,
  retryDocumentSpec,
  deleteDocumentSpec,
  startEvalRunSpec,
  listEvalRunsSpec,
  getEvalRunSpec,
  cancelEvalRunSpec,
  listGoldenCasesSpec,
  exportGoldenSetSpec,
  importGoldenSetSpec,
  listExperimentsSpec,
  createExperimentSpec,
  getExperimentSpec,
  changeExperimentSpec,
  actOnExperimentSpec,
  deleteExperimentSpec,
  startExperimentEvalSpec,
  usageSpec,
  dataExportSpec,
]
