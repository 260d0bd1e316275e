import type { StoredDeepAnswer } from '@/lib/domain/deep-answer'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { AnswerRecord } from '../answer-record'
import type { GatheredPart } from '../parts/gather-parts'
import type { AnswerInput } from '../stream-parts'
import { openServiceTools } from '../http-tools/open-service-tools'
import type { AnswerTool } from '../tools/answer-tool'
import { answerTools } from '../tools/answer-tools'
import { createNotebook } from '../tools/create-notebook'
import { createToolRunner } from '../tools/create-tool-runner'
import { auditSteps } from './audit-steps'
import { createStepLog } from './create-step-log'
import { deepLimits } from './deep-limits'
import type { DeepSession, Model } from './deep-session'
import { draftReport } from './draft-report'
import { researchByRules } from './research-by-rules'
import { researchWithModel } from './research-with-model'

/**
 * Looks deeper into a question before it is answered: with a model by a plan and tools, and the answer is one report; without one by rules,
 * and the answer is the ordinary one with sections behind it for what further documents say. The steps, and what was found, are in the record
 * also when it ends early.
 */
export async function gatherDeeply(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  record: AnswerRecord,
  { model, question }: { model: Model; question: string },
): Promise<GatheredPart[]> {
  const isLocal = model.provider === 'local'
  const services = isLocal ? [] : await openServiceTools(runtime, scope, input)
  const tools = [...answerTools, ...services]
  const session = openSession(runtime, scope, input, { startedAt: record.startedAt, question, tools })
  let outcome: StoredDeepAnswer['outcome'] = 'report'
  try {
    if (!isLocal) {
      await researchWithModel(session, tools)
      return [draftReport(session, model)]
    }
    const found = await researchByRules(session, model)
    outcome = found.addsSections ? 'report' : 'nothing_more'
    return found.parts
  } finally {
    const { notes, log, bound } = session
    const documents = notes.documentIds().map((documentId) => ({ documentId }))
    record.deep = { outcome, bound, steps: [...log.steps()], documents }
    record.passages = notes.passages()
    await auditSteps(runtime, scope, input.answerId, record.deep)
  }
}

function openSession(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  { startedAt, question, tools }: { startedAt: number; question: string; tools: readonly AnswerTool[] },
): DeepSession {
  const limits = deepLimits
  const notes = createNotebook(limits.passageTokens)
  const log = createStepLog(startedAt, input.onStep)
  return {
    runtime,
    scope,
    input,
    question,
    limits,
    deadline: performance.now() + limits.wallMs,
    notes,
    log,
    runTool: createToolRunner({ runtime, scope, input, notes }, { tools, log, mostCalls: limits.calls }),
    spent: { inputTokens: 0, outputTokens: 0, costMicroUsd: 0, unpriced: false },
    bound: null,
  }
}
