import { allSpecs } from '../_lib/all-specs'
import { openApiDocument } from '../_lib/openapi-document'

export const dynamic = 'force-static'

/** Without sign-in: it describes the product, not this workspace. */
export function GET(): Response {
  return Response.json(openApiDocument(allSpecs))
}
