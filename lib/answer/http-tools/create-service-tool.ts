import type { OpenOperation } from '@/db/queries/tools/list-open-operations'
import { confirmWaitMs } from '@/lib/domain/tool-service'
import { neutralize } from '@/lib/prompts/neutralize'
import type { AnswerTool } from '../tools/answer-tool'
import { defineTool } from '../tools/define-tool'
import { askService } from './ask-service'
import { describeCall } from './describe-call'
import { toValidator } from './openapi/to-validator'
import { toolTimeoutMs } from './send-request'

/** One operation of a service as a tool: what it is called and takes comes from the document that an admin gave. */
export function createServiceTool({ service, operation }: OpenOperation, name: string): AnswerTool {
  const words = [`${service.name}: ${operation.summary}.`, operation.description].filter((one) => one !== '').join(' ')
  const isAsked = operation.mode === 'confirm'
  const does = isAsked
    ? 'Has a service change something, once the person has allowed it. Only when the question asks for it.'
    : 'Asks a service for what it knows right now.'
  return defineTool({
    name,
    kind: 'ask_service',
    description: `${does} ${neutralize(words)}`,
    schema: toValidator(operation.inputs),
    timeLimitMs: toolTimeoutMs + 1_000 + (isAsked ? confirmWaitMs : 0),
    describe: (args) => `${service.name}: ${describeCall(operation.summary, args)}`,
    run: (args, context) => askService(context, { serviceId: service.id, key: operation.key, args }),
  })
}
