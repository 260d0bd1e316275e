import type { TurnProblem } from './turn'

const noConnection: TurnProblem = {
  code: 'no_connection',
  message: 'Footnote cannot be reached. Your question is kept; try again when you are back online.',
  retryable: true,
}

/** Thrown for an answer of the server that is not a success: problem+json in our words. */
export class ProblemError extends Error {
  readonly problem: TurnProblem
  readonly status: number
  constructor(problem: TurnProblem, status: number) {
    super(problem.message)
    this.name = 'ProblemError'
    this.problem = problem
    this.status = status
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Reads RFC 9457 problem+json; a body that is something else (a proxy's page) gets plain words of our own. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null)
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const requestId = text(fields.requestId)
  return new ProblemError(
    {
      code: text(fields.code) ?? 'internal',
      message:
        text(fields.detail) ?? text(fields.title) ?? `Footnote answered with an error (${response.status}). Try again.`,
      retryable: response.status >= 500 || response.status === 429,
      ...(requestId ? { requestId } : {}),
    },
    response.status,
  )
}

/** Whatever was thrown while asking, in words for the reader. */
export function problemOf(thrown: unknown): TurnProblem {
  return thrown instanceof ProblemError ? thrown.problem : noConnection
}
