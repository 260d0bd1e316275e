import { deleteRequest } from '@/db/queries/requests/delete-request'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Takes back the reader's own request while it is open. @throws conflict once it has a reply, or is gone */
export async function withdrawRequest(runtime: Runtime, scope: Scope, input: { id: string }): Promise<void> {
  if (!(await deleteRequest(runtime.db, scope, input)))
    throw new FootnoteError('conflict', { detail: 'It has a reply already. Reload the page to read it.' })
  runtime.log.info('question-withdrawn', { questionRequestId: input.id })
}
