import type { StoredAnswer } from '@/lib/domain/conversation'
import type { Tried } from '@/lib/evals/prompts/try-prompt'
import { AnswerCard } from '../../_parts/answer-card'
import { CaseVerdict } from './case-verdict'
import { SideBySide } from './side-by-side'

type Props = { question: string; tried: Tried; active: Tried | null }

/** Both answers: what differs in their words, then each with its claims and passages. */
export function TriedPair({ question, tried, active }: Props) {
  return (
    <section aria-label={question} className="grid grid-cols-1 gap-4">
      <h2 className="text-lg font-semibold">{question}</h2>
      {active && (
        <SideBySide
          title="Words"
          before={{ label: `Version ${active.version}, active`, text: wordsOf(active.answer) }}
          after={{ label: `Version ${tried.version}`, text: wordsOf(tried.answer) }}
        />
      )}
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        {active && <Side one={active} word={`Version ${active.version}, active`} />}
        <Side one={tried} word={`Version ${tried.version}`} />
      </div>
    </section>
  )
}

function Side({ one, word }: { one: Tried; word: string }) {
  return (
    <section aria-label={word} className="grid gap-2">
      <p className="flex items-center gap-2 text-sm">
        <span className="font-medium">{word}</span>
        {one.passed !== null && <CaseVerdict passed={one.passed} />}
      </p>
      <AnswerCard answer={one.answer} />
    </section>
  )
}

const wordsOf = (answer: StoredAnswer): string =>
  answer.text || answer.refusal?.message || answer.error?.message || 'Nothing was written.'
