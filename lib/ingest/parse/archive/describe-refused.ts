import type { UnpackedMember } from '@/lib/domain/member'
import { errorTable, type ErrorCode } from '@/lib/errors/error-codes'
import { shortReason } from './short-reason'

const maxNames = 3
const maxNameLength = 60

/** The files that were not taken, a sentence for each reason: how many, their names, why, and the way on. */
export function describeRefused(
  members: readonly Pick<UnpackedMember, 'path' | 'refusal'>[],
  verdict: string,
): string[] {
  const byCode = new Map<ErrorCode, Pick<UnpackedMember, 'path' | 'refusal'>[]>()
  for (const member of members)
    if (member.refusal) byCode.set(member.refusal.code, [...(byCode.get(member.refusal.code) ?? []), member])
  return [...byCode].map(([code, refused]) => {
    const names = refused.slice(0, maxNames).map(({ path }) => shorten(path))
    const more = refused.length > maxNames ? ` and ${refused.length - maxNames} more` : ''
    const [only] = refused
    const reason = shortReason(code) ?? ((refused.length === 1 && only?.refusal?.detail) || errorTable[code].message)
    return `${refused.length === 1 ? '1 file was' : `${refused.length} files were`} ${verdict} (${names.join(', ')}${more}). ${reason}`
  })
}

const shorten = (path: string): string => (path.length <= maxNameLength ? path : `…${path.slice(1 - maxNameLength)}`)
