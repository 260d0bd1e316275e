import postgres from 'postgres'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** What a database refused, for the person who wrote the query. Its words are shown to admins and never logged. */
export function explainFailure(error: unknown): FootnoteError {
  if (error instanceof FootnoteError) return error
  if (!(error instanceof postgres.PostgresError))
    return new FootnoteError('connector_source_unreachable', { cause: error })
  const { code, message } = error
  if (code === '28P01' || code === '28000')
    return new FootnoteError('connector_source_refused', {
      detail: 'The database does not know this user with this password, or does not let it in from here.',
    })
  if (code === '42501')
    return new FootnoteError('connector_source_refused', { detail: `This user may not read that: ${message}.` })
  if (code === '3D000')
    return new FootnoteError('connector_source_missing', { detail: 'There is no such database on this server.' })
  if (code === '57014')
    return new FootnoteError('connector_source_unreachable', {
      detail: 'The query took more than a minute and was stopped. Make it faster, or narrow it.',
    })
  return new FootnoteError('connector_source_unreachable', { detail: `The database refuses the query: ${message}.` })
}
