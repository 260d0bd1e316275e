import { idPrefixes, type IdKind, type IdOf } from './ids'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * A new id: prefix, 9 characters of milliseconds, 13 random characters (65 bits).
 * The time part keeps rows of one insert burst together in B-tree pages; the random part makes ids unguessable.
 */
export function newId<Kind extends IdKind>(kind: Kind, nowMs: number = Date.now()): IdOf<Kind> {
  let time = ''
  for (let rest = nowMs, i = 0; i < 9; i++, rest = Math.floor(rest / 32)) time = alphabet.charAt(rest % 32) + time
  const random = crypto.getRandomValues(new Uint8Array(13))
  let tail = ''
  for (const byte of random) tail += alphabet.charAt(byte % 32)
  return `${idPrefixes[kind]}_${time}${tail}` as IdOf<Kind>
}
