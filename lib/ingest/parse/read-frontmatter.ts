import { cleanLine } from './clean-text'

/**
 * Reads the flat `key: value` (YAML) or `key = value` (TOML) lines of front matter. Nested values are left out: a full YAML parser
 * would bring anchors and tags, and metadata is a flat record of strings here. Lists in brackets become comma-separated text.
 */
export function readFrontmatter(source: string): Record<string, string> {
  const metadata: Record<string, string> = {}
  for (const line of source.split('\n').slice(0, 200)) {
    const match = /^([A-Za-z][\w.-]{0,63})\s*[:=]\s*(.*)$/.exec(line)
    if (!match?.[1] || !match[2]) continue
    const value = cleanLine(unquote(match[2].trim())).slice(0, 500)
    if (value !== '' && !/^[>|{&*!]/.test(value)) metadata[match[1].toLowerCase()] = value
  }
  return metadata
}

function unquote(value: string): string {
  if (/^\[.*\]$/.test(value))
    return value
      .slice(1, -1)
      .split(',')
      .map((item) => unquote(item.trim()))
      .join(', ')
  const quoted = /^(["'])(.*)\1$/.exec(value)
  return quoted?.[2] ?? value
}
