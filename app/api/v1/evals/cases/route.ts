import { listCases, type ListedCase } from '@/lib/evals/golden/list-cases'
import { defineRoute } from '../../_lib/define-route'
import { listGoldenCasesSpec } from './spec'

export const GET = defineRoute(listGoldenCasesSpec, async ({ runtime, scope, query }) => ({
  body: { items: (await listCases(runtime, scope, query)).map(toItem) },
}))

function toItem({ row, golden, anchors, isComplete, history }: ListedCase) {
  const { question, expect, tags, origin } = golden
  const standing = history && {
    passed: history.passed,
    since: history.since.toISOString(),
    at: history.at.toISOString(),
    runId: history.runId,
  }
  const { id, version, owner } = row
  return {
    id,
    question,
    expect,
    tags,
    version,
    owner,
    isComplete,
    passages: anchors,
    standing,
    answerId: origin?.answer ?? null,
  }
}
