import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ToolResult } from '../tools/answer-tool'
import type { ToolAnswer } from './send-request'

export const isGood = ({ status }: ToolAnswer): boolean => status >= 200 && status < 300

export const refuse = (text: string, refused: NonNullable<ToolResult['refused']>): ToolResult => ({
  text,
  found: null,
  refused,
})
const fail = (text: string, failed: NonNullable<ToolResult['failed']>): ToolResult => ({ text, found: null, failed })

/** The status alone: what a service says of an error is written by nobody whom anybody cites. */
export function describeStatus({ status }: ToolAnswer): ToolResult {
  if (status === 401 || status === 403) return fail('The service may not be asked this.', 'service_refused')
  if (status === 404 || status === 410) return fail('The service has no such thing.', 'service_has_none')
  if (status >= 400 && status < 500)
    return fail(`The service did not take the arguments (status ${status}).`, 'service_refused')
  return fail(`The service answered with status ${status}.`, 'service_failed')
}

/** @throws what is none of the service's: stopped, over its time, a fault of our own */
export function describeFailure(thrown: unknown, signal: AbortSignal): ToolResult {
  if (signal.aborted || !(thrown instanceof FootnoteError)) throw thrown
  if (thrown.code === 'personal_data_kept')
    return refuse('This would send personal data to a service, which this workspace does not do.', 'personal_data')
  if (thrown.code === 'tool_arguments_invalid') return refuse(thrown.message, 'invalid_arguments')
  return fail('The service could not be asked, or gave no answer that can be read.', 'service_failed')
}
