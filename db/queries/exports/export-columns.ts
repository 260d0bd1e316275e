import { getTableColumns, is, sql } from 'drizzle-orm'
import { PgColumn } from 'drizzle-orm/pg-core'
import { answers, feedback, modelCalls } from '@/db/schema'
import type { ExportColumn, ExportTable } from '@/lib/domain/data-export'

const { workspaceId: _workspace, ...ofCalls } = getTableColumns(modelCalls)

/** The columns of each table that can be taken out, in their order. */
export const exportColumns = {
  answers: {
    id: answers.id,
    createdAt: answers.createdAt,
    conversationId: answers.conversationId,
    userId: answers.userId,
    turn: answers.turn,
    status: answers.status,
    refusalReason: answers.refusalReason,
    errorCode: answers.errorCode,
    stopped: answers.stopped,
    isCurrent: answers.isCurrent,
    model: answers.model,
    promptVersion: answers.promptVersion,
    verified: sql<boolean>`${answers.verified} is not null`,
    claims: answers.claimsTotal,
    claimsUnsupported: answers.claimsUnsupported,
    sources: sql<number>`jsonb_array_length(${answers.sources})`,
    inputTokens: answers.inputTokens,
    outputTokens: answers.outputTokens,
    costMicroUsd: answers.costMicroUsd,
    unpriced: answers.unpriced,
    retrieveMs: answers.retrieveMs,
    firstTokenMs: answers.firstTokenMs,
    totalMs: answers.totalMs,
  },
  ratings: {
    id: feedback.id,
    createdAt: feedback.createdAt,
    answerId: feedback.answerId,
    userId: feedback.userId,
    rating: feedback.rating,
    reasons: sql<string>`array_to_string(array(select jsonb_array_elements_text(${feedback.reasons})), ' ')`,
    question: answers.question,
    comment: feedback.comment,
    status: feedback.status,
    label: feedback.label,
    goldenCaseId: feedback.goldenCaseId,
    resolvedAt: feedback.resolvedAt,
    model: answers.model,
    promptVersion: answers.promptVersion,
  },
  'model-calls': ofCalls,
} as const satisfies Record<ExportTable, object>

/** What is worked out in SQL. */
const workedOut: Readonly<Record<string, ExportColumn['type']>> = {
  verified: 'boolean',
  sources: 'integer',
  reasons: 'text',
}

/** Names and types of a table's columns: a file of numbers and moments says so also where it has no rows. */
export function describeColumns(table: ExportTable): ExportColumn[] {
  return Object.entries(exportColumns[table]).map(([name, column]) => ({
    name,
    type: is(column, PgColumn) ? typeOf(column) : (workedOut[name] ?? 'text'),
  }))
}

function typeOf({ dataType, columnType }: PgColumn): ExportColumn['type'] {
  if (dataType === 'boolean') return 'boolean'
  if (dataType === 'date') return 'moment'
  if (dataType !== 'number') return 'text'
  return columnType === 'PgInteger' ? 'integer' : 'long'
}
