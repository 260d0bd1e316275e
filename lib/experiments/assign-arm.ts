import type { Arm } from '@/lib/domain/canary-guards'
import { isEveryone, type Audience } from '@/lib/domain/experiment'
import type { Scope } from '@/lib/domain/scope'
import { inCohort } from './in-cohort'

type Running = { readonly id: string; readonly audience: Audience; readonly percent: number }
type Reader = Pick<Scope, 'userId' | 'groupIds' | 'apiKeyId'>

/**
 * On which side of an experiment a reader is; null when on none. By hash of experiment and reader: always the same side, nobody leaves the change
 * while it is widened, and two experiments draw independently of each other. Where chosen people all have the change, everybody else is what
 * they are compared with, and was not drawn. Who asks with an API key is no reader: a key may ask for many people, and what is built on it
 * should not change under it.
 */
export function assignArm({ id, audience, percent }: Running, reader: Reader): Arm | null {
  if (reader.apiKeyId !== undefined) return null
  const takesPart =
    isEveryone(audience) ||
    audience.userIds.includes(reader.userId) ||
    reader.groupIds.some((groupId) => audience.groupIds.includes(groupId))
  if (!takesPart) return percent === 100 ? 'control' : null
  return inCohort(id, reader.userId, percent) ? 'treatment' : 'control'
}
