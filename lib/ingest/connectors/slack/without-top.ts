import { FootnoteError } from '@/lib/errors/footnote-error'

const mark = 'channels.json'

/**
 * What lies beside `channels.json`, by its path from there: people pack an unpacked export again, with a folder around it. Null when there is none.
 * @throws connector_export_unreadable when there are several
 */
export function withoutTop<Entry>(
  files: ReadonlyMap<string, Entry>,
): { readonly top: string; readonly entries: ReadonlyMap<string, Entry> } | null {
  const tops = [...files.keys()].filter((name) => name === mark || /^[^/]+\/channels\.json$/.test(name))
  const [first, second] = tops.toSorted((a, b) => a.length - b.length)
  if (first === undefined) return null
  if (second !== undefined && first !== mark)
    throw new FootnoteError('connector_export_unreadable', {
      detail: 'Several exports lie here side by side. Enter the folder of one of them.',
    })
  const top = first.slice(0, -mark.length)
  const inside = [...files].flatMap(([name, entry]) =>
    name.startsWith(top) ? [[name.slice(top.length), entry] as const] : [],
  )
  return { top, entries: new Map(inside) }
}
