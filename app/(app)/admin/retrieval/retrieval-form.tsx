import Form from 'next/form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'

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

export function RetrievalForm({ q, mode, rerank }: { q: string; mode: string; rerank: string }) {
  return (
    <Form action="/admin/retrieval" className="grid gap-2 lg:grid-cols-[1fr_12rem_12rem_auto]">
      <Field label="Question" hideLabel>
        <Input
          name="q"
          defaultValue={q}
          placeholder="How long is the warranty on a repaired logger?"
          maxLength={2000}
        />
      </Field>
      <Select aria-label="Ranking" name="mode" options={modes} defaultValue={mode} />
      <Select aria-label="Reranking" name="rerank" options={rerankOptions} defaultValue={rerank} />
      <Button type="submit" variant="primary">
        Run
      </Button>
    </Form>
  )
}
