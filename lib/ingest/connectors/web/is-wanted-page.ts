import type { WebConfig } from './config'

const maxLength = 780
/** A site that answers every path leads into itself: /a/b/a/b/a/b. */
const maxRepeats = 2
/** Files that no page links to for their words. */
const assets =
  /\.(?:css|js|mjs|map|svg|gif|ico|bmp|avif|woff2?|ttf|otf|eot|mp[34]|m4[av]|mov|avi|mkv|webm|ogg|wav|flac|exe|dmg|iso|apk|msi|bin|rar|7z)$/i

/** Whether a page belongs to what a connector reads: same host and port, below the path, and not without end. */
export function isWantedPage(config: WebConfig, url: URL): boolean {
  const start = new URL(config.url)
  if (url.host !== start.host || (url.protocol !== 'http:' && url.protocol !== 'https:')) return false
  if (!url.pathname.startsWith(config.pathPrefix) || url.href.length > maxLength) return false
  if (url.username !== '' || url.password !== '' || assets.test(url.pathname)) return false
  const counts = new Map<string, number>()
  for (const part of url.pathname.split('/')) if (part !== '') counts.set(part, (counts.get(part) ?? 0) + 1)
  return Math.max(0, ...counts.values()) <= maxRepeats
}
