import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { readOpenApi } from '../openapi/read-openapi'

/** What an admin is shown of a document before the service is added. @throws forbidden, openapi_unreadable */
export function readDocument(scope: Scope, { text, from }: { readonly text: string; readonly from: string | null }) {
  requireRole(scope, 'admin')
  const { operations, ...api } = readOpenApi(text, from === null ? null : new URL(from))
  return {
    ...api,
    operations: operations.map(({ key, method, path, summary, unusable }) => ({
      key,
      method,
      path,
      summary,
      unusable,
    })),
  }
}

export type ReadApi = ReturnType<typeof readDocument>
