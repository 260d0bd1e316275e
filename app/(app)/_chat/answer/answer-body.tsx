'use client'
import { lazy, Suspense } from 'react'
import { cn } from '@/components/ui/cn'
import type { FormKind } from '@/lib/domain/answer-form'
import { looksLikeMarkdown } from '../looks-like-markdown'
import { withoutOpenFootnote } from '@/lib/domain/split-annotations'
import { valueLineEnd } from '@/lib/domain/value-line'
import { PlainBody } from './plain-body'
import './answer-body.css'

const MarkdownBody = lazy(() => import('./markdown-body'))

export type AnswerBodyProps = {
  text: string
  /** Numbers up to this are footnotes: citations once they are known, sources before. */
  markerCount: number
  running: boolean
  /** The form that the text has; null for prose. */
  form: FormKind | null
  /** The answer whose steps these are, to be ticked off; null or absent where they are none. */
  stepsOf?: string | null
}

/** The text of an answer. While the Markdown renderer loads, the same text stands there plain, so that nothing jumps. */
export function AnswerBody({ text, markerCount, running, form, stepsOf = null }: AnswerBodyProps) {
  const shown = running ? withoutOpenFootnote(text) : text
  const props = { text: shown, isMarker: (marker: number) => marker >= 1 && marker <= markerCount }
  const plain = <PlainBody {...props} />
  return (
    <div className={cn('answer-body', running && 'is-running', valueLineEnd(form, shown) > 0 && 'has-value')}>
      {looksLikeMarkdown(shown) ? (
        <Suspense fallback={plain}>
          <MarkdownBody {...props} stepsOf={stepsOf} />
        </Suspense>
      ) : (
        plain
      )}
    </div>
  )
}
