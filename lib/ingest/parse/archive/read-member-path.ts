import type { Refusal } from '@/lib/domain/member'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { cleanFileName } from '../../documents/clean-file-name'
import { refuse } from './raw-member'

/**
 * The path of an entry, safe to store and to show. One that leads out of the archive is refused and not mended: nobody packs such a
 * path by mistake.
 */
export function readMemberPath(raw: string): { readonly path: string; readonly refusal: Refusal | null } {
  const path = raw.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  const leadsOut = /^\/|^[A-Za-z]:/.test(path) || path.split('/').includes('..') || path.includes('\0')
  try {
    const clean = cleanFileName(path).path
    return { path: clean, refusal: leadsOut ? refuse('archive_entry_unsafe') : null }
  } catch (error) {
    const { code, detail } = toFootnoteError(error)
    return {
      path: path.replaceAll(/[^\p{L}\p{N}./_ -]/gu, '_').slice(0, 200) || '_',
      refusal: refuse(code, detail ?? null),
    }
  }
}
