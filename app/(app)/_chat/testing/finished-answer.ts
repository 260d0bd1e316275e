import type { Answer, Citation, Source } from '@/lib/domain/answer'

export const leaveCitation: Citation = {
  marker: 1,
  documentId: 'doc_1',
  externalId: 'hr/leave.md',
  revisionId: 'rev_1',
  title: 'Leave policy',
  page: 3,
  charStart: 812,
  charEnd: 866,
  quote: 'Unused days carry over until 31 March of the next year.',
}

export const leaveSource: Source = {
  documentId: 'doc_1',
  externalId: 'hr/leave.md',
  revisionId: 'rev_1',
  chunkId: 'chk_1',
  title: 'Leave policy',
  mediaType: 'application/pdf',
  headingPath: ['Leave', 'Carry-over'],
  page: 3,
  charStart: 700,
  charEnd: 1_000,
  text: 'Unused days carry over until 31 March of the next year.',
  score: 0.9,
  ranks: { keyword: 1, vector: 2, fused: 1, reranked: null },
}

/** A finished answer for tests; `overrides` replace what a test is about. */
export function finishedAnswer(overrides: Partial<Answer> = {}): Answer {
  const text = 'Unused leave carries over until 31 March [1].'
  return {
    id: 'ans_1',
    conversationId: 'cnv_1',
    question: 'Does leave carry over?',
    status: 'answered',
    text,
    claims: [{ text: text.slice(0, 40), start: 0, end: 40, verdict: 'supported', citations: [1] }],
    citations: [leaveCitation],
    refusal: null,
    error: null,
    withheldClaims: 0,
    suggestions: [],
    sources: [leaveSource],
    model: 'local:extractive',
    fallback: null,
    promptVersion: 1,
    usage: { inputTokens: 900, outputTokens: 20, costMicroUsd: 0 },
    timings: { retrieveMs: 14, firstTokenMs: 22, totalMs: 61 },
    cache: 'miss',
    traceId: 'trc_1',
    createdAt: '2026-03-01T10:00:00.000Z',
    ...overrides,
  }
}
