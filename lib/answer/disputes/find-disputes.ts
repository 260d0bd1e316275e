import type { Citation, Claim, Dispute } from '@/lib/domain/answer'
import type { Passage } from '@/lib/domain/passage'
import { withoutDisputes } from '@/lib/domain/without-disputes'
import { readEvidence, type Evidence, type EvidenceUnit } from '../evidence'
import { contradicts } from './contradicts'
import { readStatement, type Statement } from './read-statement'

/** Documents that are shown against one sentence of an answer. */
const mostDisputes = 2

/**
 * The claims of an answer, each with the sentences of other documents among its passages that contradict what it cites. What the answer
 * itself cites is no dispute: the reader has it before them. The passages are read here again only for an answer of quotes, 41 ms for eight.
 */
export function findDisputes(
  claims: readonly Claim[],
  citations: readonly Citation[],
  passages: readonly Passage[],
): Claim[] {
  // Those of a verified answer were found when it was written, among other passages.
  const fresh = claims.map((claim) => withoutDisputes(claim, []))
  if (new Set(passages.map((one) => one.documentId)).size < 2) return fresh
  const evidence = passages.map((passage) => readEvidence(passage))
  const statements = evidence.map((read) => read.units.map((unit) => readStatement(unit, read)))
  const isCited = (passage: Passage, unit: EvidenceUnit): boolean =>
    citations.some((one) => one.revisionId === passage.revisionId && overlaps(one, passage, unit))
  return fresh.map((claim) => {
    const cited = citations.filter((one) => claim.citations.includes(one.marker))
    const said = cited.flatMap((one) => statementsOf(one, passages, evidence, statements))
    const documents = new Set<string>(cited.map((one) => one.documentId))
    const disputes: Dispute[] = []
    for (const [index, passage] of passages.entries()) {
      if (documents.has(passage.documentId) || disputes.length === mostDisputes) continue
      const unit = evidence[index]?.units.find((one, at) => {
        const statement = statements[index]?.[at]
        return statement !== undefined && !isCited(passage, one) && isAgainst(said, statement)
      })
      if (!unit) continue
      documents.add(passage.documentId)
      disputes.push({
        chunkId: passage.chunkId,
        charStart: passage.charStart + unit.start,
        charEnd: passage.charStart + unit.end,
      })
    }
    return disputes.length > 0 ? { ...claim, disputedBy: disputes } : claim
  })
}

const isAgainst = (said: readonly Statement[], statement: Statement): boolean =>
  said.some((one) => contradicts(one, statement))

/** What a citation says, sentence by sentence. */
function statementsOf(
  citation: Citation,
  passages: readonly Passage[],
  evidence: readonly Evidence[],
  statements: readonly (readonly Statement[])[],
): Statement[] {
  const at = passages.findIndex(
    (one) =>
      one.revisionId === citation.revisionId && one.charStart <= citation.charStart && one.charEnd >= citation.charEnd,
  )
  const [passage, units] = [passages[at], evidence[at]?.units]
  if (!passage || !units) return []
  return (statements[at] ?? []).filter((_, index) => {
    const unit = units[index]
    return unit !== undefined && overlaps(citation, passage, unit)
  })
}

const overlaps = (citation: Citation, passage: Passage, unit: EvidenceUnit): boolean =>
  passage.charStart + unit.start < citation.charEnd && passage.charStart + unit.end > citation.charStart
