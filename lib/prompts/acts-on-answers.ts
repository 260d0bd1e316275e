import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Whether the model that answers reads a prompt at all: `local:extractive` quotes and does not. */
export async function actsOnAnswers(runtime: Runtime, scope: Scope, requestId: string): Promise<boolean> {
  const model = await runtime.models.chatModel({ scope, task: 'answer', requestId }).catch(nullWhenNone)
  return model !== null && model.provider !== 'local'
}

function nullWhenNone(error: unknown): null {
  if (error instanceof FootnoteError && error.code === 'provider_not_configured') return null
  throw error
}
