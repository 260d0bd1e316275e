import type { ReactNode } from 'react'
import { parametersOf } from '@/app/api/v1/_lib/parameters-of'
import type { RouteSpec } from '@/app/api/v1/_lib/route-spec'
import { toJsonSchema } from '@/app/api/v1/_lib/to-json-schema'
import { Badge } from '@/components/ui/badge'
import { anchorOf } from './anchor-of'
import { Code } from './code'
import { curlOf } from './curl-of'
import { describeType } from './describe-type'
import { SchemaView } from './schema-view'

/** One route: what it is for, what it takes, what it gives. */
export function Operation({ spec }: { spec: RouteSpec }) {
  const parameters = parametersOf(spec)
  return (
    <article id={anchorOf(spec)} className="mt-6 scroll-mt-6 rounded-lg border border-line bg-surface p-4">
      <h3 className="text-base font-semibold">{spec.summary}</h3>
      <p className="mt-1 flex flex-wrap items-center gap-2">
        <Badge tone={spec.method === 'GET' ? 'neutral' : 'accent'}>{spec.method}</Badge>
        <code className="font-mono text-sm break-all">{spec.path}</code>
        {spec.role !== undefined && <Badge tone="outline">{spec.role} only</Badge>}
      </p>
      {spec.description !== undefined && <p className="mt-2 max-w-2xl text-sm text-pretty">{spec.description}</p>}
      <div className="mt-4 grid gap-4">
        {parameters.length > 0 && (
          <Part title="Parameters">
            <ul className="grid gap-1 text-sm">
              {parameters.map(({ name, in: place, required, schema, description }) => (
                <li key={`${place} ${name}`}>
                  <code className="font-mono text-xs font-semibold">{name}</code>
                  {!required && <span className="text-muted">?</span>}{' '}
                  <span className="text-muted">
                    {describeType(schema)}, in {place}
                  </span>
                  {description !== undefined && <span> — {description}</span>}
                </li>
              ))}
            </ul>
          </Part>
        )}
        {spec.body !== undefined && (
          <Part title="Body">
            <SchemaView schema={toJsonSchema(spec.body, 'input')} />
          </Part>
        )}
        {spec.rawBody !== undefined && (
          <Part title={`Body, ${spec.rawBody.mediaType}`}>
            {spec.rawBody.description !== undefined && <p className="mb-1 text-sm">{spec.rawBody.description}</p>}
            {spec.rawBody.schema !== undefined && <SchemaView schema={toJsonSchema(spec.rawBody.schema, 'input')} />}
          </Part>
        )}
        <Code text={curlOf(spec)} label={`Example: ${spec.summary}`} />
        <Part
          title={`Answer ${spec.status ?? 200}${(spec.otherMediaTypes ?? []).map((type) => `, or ${type}`).join('')}`}
        >
          <SchemaView schema={toJsonSchema(spec.response, 'output')} />
        </Part>
      </div>
    </article>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h4 className="mb-1 text-xs font-semibold text-muted">{title}</h4>
      {children}
    </section>
  )
}
