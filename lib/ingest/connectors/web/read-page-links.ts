import { parseUrl } from '@/lib/guardrails/net/parse-url'

export type PageLinks = { readonly links: readonly string[]; readonly isIndexable: boolean }

const maxLinks = 2000
/** Looked through on the worker's own thread: half a second for pages made to be slow. */
const maxChars = 2_000_000
/** Bounded repeats: a page of unclosed tags must not take for ever. */
const anchor = /<a\s[^>]{0,2000}>/gi
const metaRobots = /<meta\s[^>]{0,500}>/gi

/**
 * The pages that a page links to, by the rules that it sets itself (robots meta, rel=nofollow, base). By patterns and not by a tree: a
 * page is read properly where documents are read, in a process with limits; here only addresses are wanted.
 */
export function readPageLinks(html: string, url: URL): PageLinks {
  const visible = withoutHidden(html.slice(0, maxChars))
  const robots = [...visible.matchAll(metaRobots)]
    .filter(([tag]) => /^(?:robots|footnotebot)$/i.test(attribute(tag, 'name') ?? ''))
    .map(([tag]) => (attribute(tag, 'content') ?? '').toLowerCase())
    .join(',')
  const isIndexable = !/\b(?:noindex|none)\b/.test(robots)
  if (/\b(?:nofollow|none)\b/.test(robots)) return { links: [], isIndexable }
  const base = parseUrl(attribute(/<base\s[^>]{0,500}>/i.exec(visible)?.[0] ?? '', 'href') ?? '', url) ?? url
  const links = new Set<string>()
  for (const [tag] of visible.matchAll(anchor)) {
    const href = attribute(tag, 'href')
    if (href === null || /\bnofollow\b/i.test(attribute(tag, 'rel') ?? '')) continue
    const link = parseUrl(href, base)
    if (link && (link.protocol === 'http:' || link.protocol === 'https:')) links.add(link.href)
    if (links.size >= maxLinks) break
  }
  return { links: [...links], isIndexable }
}

/** Comments and scripts hold things that look like links. */
function withoutHidden(html: string): string {
  let rest = html
  for (const [open, close] of [
    ['<!--', '-->'],
    ['<script', '</script'],
    ['<template', '</template'],
  ] as const) {
    const lower = rest.toLowerCase()
    const kept: string[] = []
    let at = 0
    for (let start = lower.indexOf(open); start >= 0; start = lower.indexOf(open, at)) {
      kept.push(rest.slice(at, start))
      const end = lower.indexOf(close, start)
      at = end < 0 ? rest.length : end + close.length
    }
    rest = kept.join('') + rest.slice(at)
  }
  return rest
}

function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  const value = match?.[1] ?? match?.[2] ?? match?.[3]
  return value === undefined ? null : value.replaceAll(/&amp;|&#38;/g, '&').trim()
}
