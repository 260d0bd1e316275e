import type { UserId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** Admins keep up every document, and its owner this one, whatever their role. @throws forbidden */
export function requireUpkeeper(scope: Scope, document: { readonly ownerId: UserId | null }): void {
  if (scope.role !== 'admin' && document.ownerId !== scope.userId) throw new FootnoteError('forbidden')
}
