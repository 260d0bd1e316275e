import type { JsonSchema } from '@/app/api/v1/_lib/to-json-schema'
import { describeType } from './describe-type'

/** The fields of a schema as an indented list; what lies deeper than four levels is named by its type only. */
export function SchemaView({ schema, depth = 0 }: { schema: JsonSchema; depth?: number }) {
  const shown = schema.type === 'array' && schema.items !== undefined ? schema.items : schema
  const fields = Object.entries(shown.properties ?? {})
  if (fields.length === 0) return depth === 0 ? <p className="text-sm text-muted">{describeType(schema)}</p> : null
  return (
    <ul className={depth === 0 ? 'grid gap-1' : 'mt-1 grid gap-1 border-l border-line pl-3'}>
      {fields.map(([name, field]) => (
        <li key={name} className="text-sm">
          <code className="font-mono text-xs font-semibold">{name}</code>
          {shown.required?.includes(name) !== true && <span className="text-muted">?</span>}{' '}
          <span className="text-muted">{describeType(field)}</span>
          {field.description !== undefined && <span> — {field.description}</span>}
          {depth < 3 && <SchemaView schema={objectIn(field)} depth={depth + 1} />}
        </li>
      ))}
    </ul>
  )
}

/** The object inside "object or null". */
function objectIn(schema: JsonSchema): JsonSchema {
  const branches = (schema.anyOf ?? []).filter((branch) => branch.type !== 'null')
  return branches.length === 1 && branches[0] !== undefined ? branches[0] : schema
}
