'use client'
import Link from 'next/link'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button, buttonClass } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { PromptText } from '@/lib/domain/prompt-version'
import { checkText } from '@/lib/prompts/check-text'
import type { DraftConflict } from '@/lib/prompts/save-draft'
import { saveText, submit } from '../actions'
import { ConflictDialog } from './conflict-dialog'
import { TextProblems } from './text-problems'

export type DraftText = PromptText & { readonly rationale: string }
export type DraftEditorProps = { version: number; edit: number; draft: DraftText }

const area = 'max-h-[34rem] leading-relaxed'

/** The text of a draft, checked while it is written. Saves on top of the edit it began with; who was faster is shown beside it. */
export function DraftEditor({ version, edit: begunAt, draft }: DraftEditorProps) {
  const [fields, setFields] = useState(draft)
  const [saved, setSaved] = useState({ ...draft, edit: begunAt })
  const [conflict, setConflict] = useState<DraftConflict | null>(null)
  const saving = useAction(saveText)
  const submitting = useAction(submit, { done: 'In review. Another admin reads it next.' })
  const { system, user, rationale } = fields
  const set = (change: Partial<DraftText>): void => setFields((old) => ({ ...old, ...change }))
  const isChanged = system !== saved.system || user !== saved.user || rationale !== saved.rationale
  const problems = checkText(fields)
  const canSave = rationale.trim().length >= 10 && problems.every(({ kind }) => kind === 'warning')

  /** @returns the edit that the text is saved as, or null */
  const save = async (onTopOf: number): Promise<number | null> => {
    const result = await saving.run({ version, edit: onTopOf, text: { system, user }, rationale })
    if (!result) return null
    if ('conflict' in result) {
      setConflict(result.conflict)
      return null
    }
    setSaved({ system, user, rationale, edit: result.edit })
    setConflict(null)
    return result.edit
  }
  const send = async (): Promise<void> => {
    const edit = isChanged ? await save(saved.edit) : saved.edit
    if (edit !== null) await submitting.run({ version, edit })
  }
  const takeTheirs = ({ edit, ...theirs }: DraftConflict): void => {
    const text = { system: theirs.system, user: theirs.user, rationale: theirs.rationale }
    setFields(text)
    setSaved({ ...text, edit })
    setConflict(null)
  }
  return (
    <Card>
      <CardHeader
        title="Text"
        description="Two messages. Passages and question are filled in where their places stand."
      />
      <CardBody className="grid gap-4">
        <Field label="Why" required hint="What it should make better. Whoever reviews it reads this first.">
          <Textarea value={rationale} onChange={(event) => set({ rationale: event.target.value })} />
        </Field>
        <Field label="System message" required>
          <Textarea
            className={area}
            rows={14}
            value={system}
            onChange={(event) => set({ system: event.target.value })}
          />
        </Field>
        <Field label="User message" required hint="Needs {passages} and {question}, once each.">
          <Textarea className={area} value={user} onChange={(event) => set({ user: event.target.value })} />
        </Field>
        <TextProblems problems={problems} />
        <div className="flex flex-wrap items-center justify-end gap-2">
          <p className="mr-auto text-sm text-muted" aria-live="polite">
            {isChanged ? 'Not saved yet' : 'Saved'}
          </p>
          {!isChanged && (
            <Link className={buttonClass()} href={`/admin/prompts/${version}/playground`}>
              Try it
            </Link>
          )}
          <Button disabled={!isChanged || !canSave} loading={saving.pending} onClick={() => void save(saved.edit)}>
            Save
          </Button>
          <Button variant="primary" disabled={!canSave} loading={submitting.pending} onClick={() => void send()}>
            {isChanged ? 'Save and submit for review' : 'Submit for review'}
          </Button>
        </div>
      </CardBody>
      {conflict && (
        <ConflictDialog
          mine={fields}
          theirs={conflict}
          pending={saving.pending}
          onClose={() => setConflict(null)}
          onKeepMine={() => void save(conflict.edit)}
          onTakeTheirs={() => takeTheirs(conflict)}
        />
      )}
    </Card>
  )
}
