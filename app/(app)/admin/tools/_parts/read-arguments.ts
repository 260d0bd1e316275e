import type { ToolInputs, ToolSchema } from '@/lib/domain/tool-service'

type Read = { readonly args: Record<string, unknown> } | { readonly problem: string }

/** What was typed, as the operation takes it: figures where it takes figures, lists by commas. An empty field is left out. */
export function readArguments({ parameters, body }: ToolInputs, given: Readonly<Record<string, string>>): Read {
  const args = Object.fromEntries(
    parameters.flatMap(({ argument, schema }) => {
      const text = (given[argument] ?? '').trim()
      return text === '' ? [] : [[argument, readValue(text, schema)] as const]
    }),
  )
  const typed = body ? (given['body'] ?? '').trim() : ''
  if (typed === '') return { args }
  try {
    return { args: { ...args, body: JSON.parse(typed) as unknown } }
  } catch {
    return { problem: 'This is no JSON. Check commas and quotes.' }
  }
}

function readValue(text: string, schema: ToolSchema): unknown {
  const types = [schema['type']].flat()
  const fits = (type: string): boolean => types.includes(type)
  if (fits('array')) {
    const { items } = schema
    const inside = typeof items === 'object' && items !== null ? (items as ToolSchema) : {}
    return text.split(',').map((part) => readValue(part.trim(), inside))
  }
  const isFigure =
    fits('integer') || fits('number') || (Array.isArray(schema['enum']) && schema['enum'].includes(Number(text)))
  if (isFigure && /^[+-]?\d+(?:\.\d+)?$/.test(text)) return Number(text)
  if (fits('boolean') && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  return text
}
