import { FootnoteError } from '@/lib/errors/footnote-error'
import type { SourceResponse } from '@/lib/guardrails/net/fetch-from-source'

/** An answer as JSON. `product` names what was expected there. @throws connector_source_unreachable */
export function readJson({ body }: Pick<SourceResponse, 'body'>, product: string): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch (cause) {
    throw notThisProduct(product, cause)
  }
}

/** What answers is something else, such as a page that asks people to sign in. */
export const notThisProduct = (product: string, cause: unknown): FootnoteError =>
  new FootnoteError('connector_source_unreachable', {
    cause,
    detail: `What answers at this address is not ${product}’s interface. Check the address.`,
  })
