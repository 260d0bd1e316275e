import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** @throws forbidden */
export function requireAdmin(scope: Scope): void {
  if (scope.role !== 'admin') throw new FootnoteError('forbidden')
}
