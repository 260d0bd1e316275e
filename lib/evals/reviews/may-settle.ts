import type { RoundItem } from '@/db/queries/reviews/list-round-items'
import type { Scope } from '@/lib/domain/scope'
import { isDisagreement } from './find-final'

/** Who has not judged it, or an admin; never who asked. */
export const maySettle = (scope: Scope, item: RoundItem): boolean =>
  item.isOpen &&
  !item.isMine &&
  isDisagreement(item) &&
  (scope.role === 'admin' || item.verdicts.every(({ userId }) => userId !== scope.userId))
