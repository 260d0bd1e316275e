/**
 * Data Center's wiki markup as Markdown, as far as it changes how a text is cut and read: headings, lists, code, links, tables. The rest
 * is read as it was typed.
 */
export function wikiToMarkdown(wiki: string): string {
  // Code is set apart first: what looks like markup in it is none.
  return wiki
    .replaceAll('\r\n', '\n')
    .split(/\{(?:code|noformat)(?::([^}\n]{0,100}))?\}\n?/)
    .map((part, index) => {
      // Splitting with a group gives text, parameter, code, parameter, text.
      if (index % 4 === 0) return part.split('\n').map(lineToMarkdown).join('\n')
      return index % 4 === 2 ? `\n\`\`\`\n${part.trimEnd()}\n\`\`\`\n` : ''
    })
    .join('')
}

function lineToMarkdown(line: string): string {
  const [, level, heading] = /^\s*h([1-6])\.\s+(.*)$/.exec(line) ?? []
  if (heading !== undefined) return `\n${'#'.repeat(Math.min(6, Number(level) + 1))} ${inline(heading)}\n`
  const [, marks, item] = /^\s*([*#-]{1,6})\s+(.*)$/.exec(line) ?? []
  if (marks !== undefined && item !== undefined)
    return `${'  '.repeat(marks.length - 1)}${marks.endsWith('#') ? '1.' : '-'} ${inline(item)}`
  if (/^\s*\|\|/.test(line)) {
    const cells = line.trim().split('||').slice(1, -1).map(inline)
    return `| ${cells.join(' | ')} |\n|${' --- |'.repeat(cells.length)}`
  }
  return inline(line)
}

const inline = (text: string): string =>
  text
    .replaceAll(/\[([^\]|\n]{1,500})\|([^\]|\n]{1,2000})(?:\|[^\]\n]{0,100})?\]/g, '[$1]($2)')
    .replaceAll(/\{\{([^}\n]{1,500})\}\}/g, '`$1`')
    .replaceAll(/\{(?:color|quote|panel|info|note|warning|tip)(?::[^}\n]{0,200})?\}/g, '')
    .replaceAll(/(^|[\s(])\*([^*\s][^*\n]{0,500}?)\*(?=$|[\s).,:;!?])/g, '$1**$2**')
