import { readProblem } from './problem-of'

/** Calls our own API. @throws ProblemError for an error answer, TypeError without a connection */
export async function fetchJson<T>(
  path: string,
  init?: Omit<RequestInit, 'headers' | 'body'> & { json?: unknown },
): Promise<T> {
  const { json, ...rest } = init ?? {}
  const response = await fetch(path, {
    ...rest,
    ...(json === undefined ? {} : { body: JSON.stringify(json), headers: { 'content-type': 'application/json' } }),
  })
  if (!response.ok) throw await readProblem(response)
  // The server is ours and parses its own answers with the same schemas; parsing again here would load them into the page.
  return (response.status === 204 ? undefined : await response.json()) as T
}
