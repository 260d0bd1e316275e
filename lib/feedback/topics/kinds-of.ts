import type { TopicMember } from '@/db/queries/topics/list-topic-members'
import type { GapKind } from '@/lib/domain/topic'

type Outcome = Pick<TopicMember, 'status' | 'refusalReason' | 'isNear' | 'unsupported' | 'isRatedDown'>

/** Everything that is wrong with an answer, in the order of GapKind. Empty once nothing is, as when a thumb down was taken back. */
export function kindsOf({ status, refusalReason, isNear, unsupported, isRatedDown }: Outcome): GapKind[] {
  const kinds: GapKind[] = []
  if (status === 'refused' && refusalReason === 'no_evidence') kinds.push(isNear ? 'near' : 'nothing')
  if (status === 'refused' && refusalReason === 'off_topic') kinds.push('out-of-scope')
  if (status === 'answered' && unsupported > 0) kinds.push('unsupported')
  if (isRatedDown) kinds.push('thumbs-down')
  return kinds
}
