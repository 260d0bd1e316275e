import type { ErrorRow } from './error-row'

export const toolErrors = {
  openapi_unreadable: {
    status: 422,
    retryable: false,
    title: 'Not an OpenAPI document',
    message: 'This is no OpenAPI document of version 3.0 or 3.1. Paste the whole document, as JSON or YAML.',
  },
  tool_arguments_invalid: {
    status: 422,
    retryable: false,
    title: 'Arguments do not fit',
    message: 'The arguments are not those that the operation takes. Look at its parameters and try again.',
  },
  tool_unreachable: {
    status: 502,
    retryable: true,
    title: 'Service cannot be reached',
    message: 'The service did not answer, or not in time. Check its address and that it runs, then try again.',
  },
  tool_answer_unusable: {
    status: 502,
    retryable: true,
    title: 'Answer cannot be used',
    message: 'The service answered with something that is neither JSON nor text, or with too much of it.',
  },
} as const satisfies Record<string, ErrorRow>
