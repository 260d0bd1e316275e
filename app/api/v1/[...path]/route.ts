import { FootnoteError } from '@/lib/errors/footnote-error'
import { problemResponse } from '../_lib/problem-response'
import { requestIdOf } from '../_lib/request-id'

/** Whatever has no route of its own: a program gets problem+json here, not the page for people. */
function unknownRoute(request: Request): Response {
  const error = new FootnoteError('not_found', { detail: 'There is no such route. See /docs/api for those there are.' })
  return problemResponse(error, requestIdOf(request.headers))
}

export { unknownRoute as DELETE, unknownRoute as GET, unknownRoute as PATCH, unknownRoute as POST, unknownRoute as PUT }
