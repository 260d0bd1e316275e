import { newId } from '@/lib/domain/new-id'

/** The caller's own request id when it is short and plain enough for a log line, otherwise a new one. */
export function requestIdOf(headers: { get(name: string): string | null }): string {
  const given = headers.get('x-request-id')
  return given !== null && /^[\w.:-]{8,80}$/.test(given) ? given : newId('request')
}
