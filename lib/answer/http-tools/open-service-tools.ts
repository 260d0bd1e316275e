import { listOpenOperations } from '@/db/queries/tools/list-open-operations'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { AnswerInput } from '../stream-parts'
import type { AnswerTool } from '../tools/answer-tool'
import { createServiceTool } from './create-service-tool'
import { nameTools } from './name-tools'

/** A model that is offered more chooses worse, and pays for each in every round. */
const mostOffered = 30

/** The operations of services that may be asked for this reader, as tools. None where nobody waits for the answer; what changes something only where somebody can be asked. */
export async function openServiceTools(
  runtime: Runtime,
  scope: Scope,
  { asksServices = false, askPerson }: Pick<AnswerInput, 'asksServices' | 'askPerson'>,
): Promise<AnswerTool[]> {
  if (!asksServices) return []
  const all = await listOpenOperations(runtime.db, scope)
  const open = all.filter(({ operation: { mode } }) => mode === 'on' || askPerson !== undefined).slice(0, mostOffered)
  const names = nameTools(open.map(({ service, operation }) => [service.name, operation.method, operation.path]))
  return open.map((one, at) => createServiceTool(one, names[at] ?? ''))
}
