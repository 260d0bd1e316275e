'use client'
import { Pencil } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/textarea'
import { Tooltip } from '@/components/ui/tooltip'
import { maxQuestionLength } from './max-question-length'

export type QuestionHeadingProps = {
  question: string
  editing: boolean
  canEdit: boolean
  onEditingChange: (editing: boolean) => void
  onEdit: (question: string) => void
  /** Steps through the versions of this question and its answer. */
  versions: ReactNode
}

export function QuestionHeading(props: QuestionHeadingProps) {
  const { question, editing, canEdit, onEditingChange, onEdit, versions } = props
  if (editing) {
    return (
      <QuestionEditor
        question={question}
        onCancel={() => onEditingChange(false)}
        onSave={(text) => (onEditingChange(false), onEdit(text))}
      />
    )
  }
  return (
    <div className="group flex min-h-7 items-start gap-2">
      <h2 className="min-w-0 flex-1 text-lg leading-snug font-semibold tracking-[-0.01em] wrap-anywhere whitespace-pre-wrap">
        {question}
      </h2>
      {versions}
      {canEdit && (
        <Tooltip label="Edit question">
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label="Edit question"
            onClick={() => onEditingChange(true)}
            className="transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 [@media(hover:hover)]:opacity-0 [@media(hover:hover)]:group-hover:opacity-100 [@media(hover:hover)]:focus-visible:opacity-100"
          >
            <Pencil aria-hidden />
          </Button>
        </Tooltip>
      )}
    </div>
  )
}

type EditorProps = { question: string; onCancel: () => void; onSave: (question: string) => void }

function QuestionEditor({ question, onCancel, onSave }: EditorProps) {
  const [text, setText] = useState(question)
  const trimmed = text.trim()
  const tooLong = trimmed.length > maxQuestionLength
  const canSave = trimmed !== '' && trimmed !== question && !tooLong
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (canSave) onSave(trimmed)
      }}
    >
      <Textarea
        // The editor opens because the reader asked for it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        aria-label="Edit question"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault()
            if (canSave) onSave(trimmed)
          }
        }}
      />
      <div className="mt-2 flex items-center justify-end gap-2">
        <p className="flex-1 text-sm text-muted">
          {tooLong ? 'Shorten the question to 4,000 characters.' : 'Answers below this one are replaced.'}
        </p>
        <Button variant="ghost" size="sm" onClick={onCancel}>
          Cancel
        </Button>
        <Button variant="primary" size="sm" type="submit" disabled={!canSave}>
          Ask again
        </Button>
      </div>
    </form>
  )
}
