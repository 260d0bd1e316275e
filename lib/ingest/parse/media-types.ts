import { formatList, formats, type FormatKey } from '@/lib/domain/formats'

export type MediaType = (typeof formats)[FormatKey]['mediaType']

/** The formats that Footnote reads, by the name that is stored and served. */
export const mediaTypes = Object.fromEntries(
  Object.entries(formats).map(([key, { mediaType }]) => [key, mediaType]),
) as { readonly [Key in FormatKey]: (typeof formats)[Key]['mediaType'] }

const byExtension = new Map(
  formatList.flatMap(({ extensions, mediaType }) => extensions.map((extension) => [extension, mediaType as MediaType])),
)

/** Lower case, without the dot; empty when the name has none. */
export function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.')
  return dot <= 0 ? '' : fileName.slice(dot + 1).toLowerCase()
}

export const mediaTypeOfExtension = (extension: string): MediaType | null => byExtension.get(extension) ?? null
