const maxDepth = 12

/** The words of Block Kit, of a message that has nothing else: what every block or element calls `text` or `fields`, in order. */
export function collectBlockTexts(blocks: readonly unknown[]): string[] {
  return blocks.flatMap((block) => {
    const text = wordsOf(block, 0).trim()
    return text === '' ? [] : [text]
  })
}

function wordsOf(node: unknown, depth: number): string {
  if (depth > maxDepth || typeof node !== 'object' || node === null) return ''
  if (Array.isArray(node)) return node.map((one) => wordsOf(one, depth + 1)).join('')
  const {
    type,
    text,
    fields,
    elements,
    url,
    user_id: user,
    channel_id: channel,
    name,
  } = node as Record<string, unknown>
  if (type === 'user' && typeof user === 'string') return `<@${user}>`
  if (type === 'channel' && typeof channel === 'string') return `<#${channel}>`
  if (type === 'emoji' && typeof name === 'string') return `:${name}:`
  if (type === 'link' && typeof url === 'string') return typeof text === 'string' ? `<${url}|${text}>` : `<${url}>`
  const own = typeof text === 'string' ? text : wordsOf(text, depth + 1)
  const beside = Array.isArray(fields) ? fields.map((field) => `\n${wordsOf(field, depth + 1)}`).join('') : ''
  const inside = wordsOf(elements, depth + 1)
  return `${own}${beside}${inside}${type === 'rich_text_section' ? '\n' : ''}`
}
