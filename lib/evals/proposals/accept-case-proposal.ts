import { z } from 'zod'
import { createGoldenCase } from '@/db/queries/golden/create-golden-case'
import { findOpeningGroups } from '@/db/queries/proposals/find-opening-groups'
import { listProposals, type ProposalRow } from '@/db/queries/proposals/list-proposals'
import { requireRole } from '@/lib/auth/require-role'
import { goldenCaseSchema, type GoldenCase, type GoldenTag } from '@/lib/domain/golden-case'
import type { RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { nameCase } from '../golden/name-case'
import { readStanding } from './list-proposal-queue'

export const acceptInputSchema = z.object({
  id: z.string().max(64),
  question: z.string().trim().min(1).max(2_000),
  /** Empty where it is to be refused. */
  expectedAnswer: z.string().trim().max(8_000),
  facts: z.array(z.array(z.string().trim().min(1)).min(1)).max(20),
})
export type AcceptInput = z.output<typeof acceptInputSchema>

/**
 * Makes a proposal a golden case as the person leaves it: theirs to keep, pinned to the span in the document's current revision, asked by a
 * reader who may open the document. Accepted twice it stays one. @throws not_found, conflict when it was rejected or its span is gone, invalid_request
 */
export async function acceptCaseProposal(
  runtime: Runtime,
  scope: Scope,
  input: AcceptInput,
): Promise<{ caseId: string; created: boolean }> {
  requireRole(scope, 'reviewer')
  const [row] = await listProposals(runtime.db, scope, { id: input.id })
  if (!row) throw new FootnoteError('not_found')
  if (row.rejectedAt) throw new FootnoteError('conflict', { detail: 'Someone has rejected it meanwhile.' })
  const revision = (await readStanding(runtime, scope, [row])).get(row.id)
  if (!revision)
    throw new FootnoteError('conflict', { detail: 'Its passage is gone: the document has a new revision without it.' })
  const parsed = goldenCaseSchema.safeParse(await toCase(runtime, scope, row, revision, input))
  if (!parsed.success) {
    const detail = parsed.error.issues.map(({ message }) => message).join('; ')
    throw new FootnoteError('invalid_request', { detail })
  }
  const from = { proposalId: row.id }
  const made = await createGoldenCase(runtime.db, scope, { definition: parsed.data, from, now: runtime.now() })
  if (!made) throw new FootnoteError('not_found')
  runtime.log.info('case-proposal-accepted', { caseId: made.id, proposalId: row.id, created: made.created })
  return { caseId: made.id, created: made.created }
}

const tagsOf: Record<ProposalRow['kind'], GoldenTag[]> = {
  fact: ['fact'],
  definition: ['fact'],
  heading: ['fact'],
  'fill-in': ['fact'],
  model: ['fact'],
  'near-miss': ['near-miss', 'refuse'],
}

async function toCase(
  runtime: Runtime,
  scope: Scope,
  row: ProposalRow,
  revision: RevisionId,
  { question, expectedAnswer, facts }: AcceptInput,
): Promise<GoldenCase> {
  const isRefusal = row.kind === 'near-miss'
  const quote = row.passage.slice(row.spanStart, row.spanEnd)
  return {
    id: nameCase(question),
    question,
    history: [],
    language: row.language,
    expect: isRefusal ? 'refusal' : 'answer',
    facts: isRefusal ? [] : facts,
    ...(!isRefusal && expectedAnswer !== '' && { expectedAnswer }),
    forbidden: [],
    sources: isRefusal ? [] : [{ document: row.externalId, quote, revision }],
    mustNotCite: [],
    readerGroups: await chooseReader(runtime, scope, row),
    collections: [],
    tags: [...tagsOf[row.kind], 'generated', ...(row.language === 'de' ? (['german'] as const) : [])],
  }
}

/** The groups that a reader needs to open the document: one of its collection's and one of its own, or one that is both. */
async function chooseReader(runtime: Runtime, scope: Scope, { documentId }: ProposalRow): Promise<string[]> {
  const { collection, document } = await findOpeningGroups(runtime.db, scope, { documentId })
  const both = collection.find((name) => document.includes(name))
  const chosen = both ? [both] : [...collection.slice(0, 1), ...document.slice(0, 1)]
  return [...new Set(chosen)]
}
