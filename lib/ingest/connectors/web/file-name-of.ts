import { extensionOf, mediaTypeOfExtension } from '../../parse/media-types'

/** `https://n.example/docs/leave` -> `leave.html`: a name with the ending that its kind of file has. */
export function fileNameOf(url: URL, isHtml: boolean): string {
  const last = decodePart(url.pathname.split('/').findLast((part) => part !== '') ?? url.hostname)
  const claimed = mediaTypeOfExtension(extensionOf(last))
  if (isHtml) return claimed === 'text/html' ? last : `${last.slice(0, 150)}.html`
  return last
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // Not what it says it is: as it stands.
    return part
  }
}
