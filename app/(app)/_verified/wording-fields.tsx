'use client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { maxVariants } from '@/lib/domain/verified-answer'
import { readVariants } from './read-variants'

/** The question, and its variants one per line as they are typed. */
export type TypedWordings = { readonly question: string; readonly lines: string }

export type WordingFieldsProps = { wordings: TypedWordings; onChange: (wordings: TypedWordings) => void }

/** What the answer is given to: the question and other wordings of it. */
export function WordingFields({ wordings, onChange }: WordingFieldsProps) {
  const { problem, questionProblem } = readVariants(wordings)
  return (
    <div className="grid gap-4">
      <Field
        label="Question"
        required
        hint="As it is asked on its own, without what was said before it."
        error={questionProblem}
      >
        <Input
          value={wordings.question}
          onChange={(event) => onChange({ ...wordings, question: event.target.value })}
        />
      </Field>
      <Field
        label="Other wordings"
        hint={`One per line, at most ${maxVariants}. Only these words are matched, none that are merely alike; capitals, spaces and punctuation do not count.`}
        error={problem}
      >
        <Textarea
          className="min-h-28"
          value={wordings.lines}
          onChange={(event) => onChange({ ...wordings, lines: event.target.value })}
        />
      </Field>
    </div>
  )
}
