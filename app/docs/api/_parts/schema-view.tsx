import type { JsonSchema } from '@/app/api/v1/_lib/to-json-schema'
import { describeType } from './describe-type'

/** The fields of a schema as a list, those of what lies in it folded: two thirds of the page. Below four levels there are only the names of types. */
export function SchemaView({ schema, depth = 0 }: { schema: JsonSchema; depth?: number }) {
  const fields = fieldsOf(schema)
  const required = listed(schema).required ?? []
  if (fields.length === 0) return <p className="text-sm text-muted">{describeType(schema)}</p>
  return (
    <ul className={depth === 0 ? 'grid gap-1' : 'mt-1 grid gap-1 border-l border-line pl-3'}>
      {fields.map(([name, field]) => (
        <li key={name} className="text-sm">
          <code className="font-mono text-xs font-semibold">{name}</code>
          {!required.includes(name) && <span className="text-muted">?</span>}{' '}
          <span className="text-muted">{describeType(field)}</span>
          {field.description !== undefined && <span> — {field.description}</span>}
          {depth < 3 && <Folded name={name} schema={objectIn(field)} depth={depth + 1} />}
        </li>
      ))}
    </ul>
  )
}

function Folded({ name, schema, depth }: { name: string; schema: JsonSchema; depth: number }) {
  const { length } = fieldsOf(schema)
  if (length === 0) return null
  return (
    <details>
      <summary className="w-fit cursor-pointer rounded-sm py-0.5 text-xs text-muted hover:text-ink">
        {length === 1 ? '1 field' : `${length} fields`}
        <span className="sr-only"> of {name}</span>
      </summary>
      <SchemaView schema={schema} depth={depth} />
    </details>
  )
}

/** Of a list, what it is a list of. */
const listed = (schema: JsonSchema): JsonSchema =>
  schema.type === 'array' && schema.items !== undefined ? schema.items : schema

const fieldsOf = (schema: JsonSchema): [string, JsonSchema][] => Object.entries(listed(schema).properties ?? {})

/** The object inside "object or null". */
function objectIn(schema: JsonSchema): JsonSchema {
  const branches = (schema.anyOf ?? []).filter((branch) => branch.type !== 'null')
  return branches.length === 1 && branches[0] !== undefined ? branches[0] : schema
}
