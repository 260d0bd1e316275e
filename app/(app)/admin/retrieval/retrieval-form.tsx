import Form from 'next/form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RerankerOption } from './reranker-choices'

const modes = [
  { value: 'hybrid', label: 'Keyword and vector' },
  { value: 'keyword', label: 'Keyword only' },
  { value: 'vector', label: 'Vector only' },
]
const rerankOptions = [
  { value: 'auto', label: 'Rerank when unsure' },
  { value: 'always', label: 'Always rerank' },
  { value: 'never', label: 'Never rerank' },
]

type Props = { q: string; mode: string; rerank: string; by: string; rerankers: readonly RerankerOption[] }

export function RetrievalForm({ q, mode, rerank, by, rerankers }: Props) {
  return (
    <Form action="/admin/retrieval" className="grid gap-2 sm:grid-cols-3 xl:grid-cols-[1fr_12rem_12rem_15rem_auto]">
      <Field label="Question" hideLabel className="sm:col-span-3 xl:col-span-1">
        <Input
          name="q"
          defaultValue={q}
          placeholder="How long is the warranty on a repaired logger?"
          maxLength={2000}
        />
      </Field>
      <Select aria-label="Ranking" name="mode" options={modes} defaultValue={mode} />
      <Select aria-label="Reranking" name="rerank" options={rerankOptions} defaultValue={rerank} />
      <Select aria-label="Reranker" name="by" options={rerankers} defaultValue={by} />
      <Button type="submit" variant="primary">
        Run
      </Button>
    </Form>
  )
}
