import { productVersion } from '@/lib/runtime/product-version'

export const dynamic = 'force-dynamic'

/** The process runs and answers. Says nothing about its parts: that is `ready`. */
export function GET(): Response {
  return Response.json({ status: 'live', version: productVersion })
}
