import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import { z } from 'zod'
import { goldenCaseSchema } from '@/lib/domain/golden-case'
import { FootnoteError } from '@/lib/errors/footnote-error'

const goldenSetSchema = z
  .strictObject({ suite: z.string(), collection: z.enum(['samples', 'all']), cases: z.array(goldenCaseSchema).min(1) })
  .refine((value) => new Set(value.cases.map((one) => one.id)).size === value.cases.length, {
    error: 'two cases have the same id',
  })

export type GoldenSet = z.infer<typeof goldenSetSchema>

/** As many mistakes as a person mends in one go. */
const mostNamed = 5

/**
 * Reads a golden set from the text of a YAML file.
 * @throws eval_suite_invalid, whose detail names file, line and field of each mistake
 */
export function parseGoldenSet(yaml: string, file = 'golden set'): GoldenSet {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines })
  const [broken] = document.errors
  if (broken) throw invalid(`${file}:${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0] ?? ''}`)
  const parsed = goldenSetSchema.safeParse(document.toJS())
  if (parsed.success) return parsed.data
  const named = parsed.error.issues.slice(0, mostNamed).map(({ path, message }) => {
    const keys = path.filter((key) => typeof key !== 'symbol')
    return `${file}:${lineOf(document, keys, lines)}: ${z.core.toDotPath(keys) || 'the file'}: ${message}`
  })
  throw invalid(named.join('\n'))
}

const invalid = (detail: string): FootnoteError => new FootnoteError('eval_suite_invalid', { detail })

/** The line of the deepest part of the path that is there: a missing field is named at the case that lacks it. */
function lineOf(document: Document, path: readonly (string | number)[], lines: LineCounter): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
