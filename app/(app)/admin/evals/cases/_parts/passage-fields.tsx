'use client'
import { Plus } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { GoldenSource } from '@/lib/domain/golden-case'
import type { Anchor } from '@/lib/evals/golden/anchor-sources'

export type AddedPassage = { readonly document: string; readonly quote: string }

export type PassageFieldsProps = {
  sources: readonly GoldenSource[]
  anchors: readonly Anchor[]
  /** Places of the sources that stay. */
  kept: readonly number[]
  added: readonly AddedPassage[]
  onKept: (kept: readonly number[]) => void
  onAdded: (added: readonly AddedPassage[]) => void
}

const goneWords = { passage_gone: 'gone from its document', document_gone: 'document gone' } as const
const textOf = (source: GoldenSource): string => ('quote' in source ? source.quote : source.cells.join(' | '))

/** The passages that a right answer rests on: those there are can be dropped, others added. */
export function PassageFields({ sources, anchors, kept, added, onKept, onAdded }: PassageFieldsProps) {
  const change = (at: number, part: Partial<AddedPassage>): void =>
    onAdded(added.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 text-sm font-medium">From these passages</legend>
      {sources.map((source, index) => {
        const anchor = anchors[index] ?? 'here'
        return (
          <div key={`${source.document} ${textOf(source)}`} className="flex items-start justify-between gap-3">
            <Checkbox
              checked={kept.includes(index)}
              onCheckedChange={(checked) =>
                onKept(
                  checked === true ? [...kept, index].toSorted((a, b) => a - b) : kept.filter((one) => one !== index),
                )
              }
              label={`“${textOf(source)}”`}
              hint={source.document}
            />
            {anchor !== 'here' && <Badge tone="warn">{goneWords[anchor]}</Badge>}
          </div>
        )
      })}
      {added.map((one, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows are only appended
        <div key={index} className="grid gap-2 rounded-md border border-line p-3">
          <Field label="Document" hint="Its file name, as in its collection.">
            <Input value={one.document} onChange={(event) => change(index, { document: event.target.value })} />
          </Field>
          <Field label="Passage, word for word">
            <Textarea value={one.quote} onChange={(event) => change(index, { quote: event.target.value })} />
          </Field>
        </div>
      ))}
      <Button size="sm" className="justify-self-start" onClick={() => onAdded([...added, { document: '', quote: '' }])}>
        <Plus aria-hidden />
        Add a passage
      </Button>
    </fieldset>
  )
}
