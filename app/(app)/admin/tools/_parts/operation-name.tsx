import type { ToolMethod } from '@/lib/domain/tool-service'

type Props = { method: ToolMethod; path: string; summary: string }

/** An operation in words, and below them what is sent. */
export function OperationName({ method, path, summary }: Props) {
  return (
    <span className="min-w-0">
      <span className="block font-medium wrap-anywhere">{summary}</span>
      <span className="block font-mono text-xs break-all text-muted">
        {method} {path}
      </span>
    </span>
  )
}
