import { Check, Minus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { StoredAnswer } from '@/lib/domain/conversation'
import type { GoldenCase, GoldenSource } from '@/lib/domain/golden-case'
import { containsPhrase } from '@/lib/evals/text/contains-phrase'
import { holdsSource } from '@/lib/evals/text/holds-source'

export type ExpectationProps = { golden: GoldenCase; answer: StoredAnswer | null }

/** What a right answer has, each with whether this one has it. */
export function Expectation({ golden, answer }: ExpectationProps) {
  const text = answer?.text ?? ''
  const has = (spellings: readonly string[]): boolean => spellings.some((one) => containsPhrase(text, one))
  return (
    <Card>
      <CardHeader title={golden.expect === 'refusal' ? 'Expected: a refusal' : 'Expected'} />
      <CardBody className="grid gap-4 text-sm">
        {golden.expect === 'refusal' && (
          <Line state={answer?.status === 'refused' ? 'good' : 'bad'}>
            {answer?.status === 'refused' ? 'It was refused.' : 'It should have been refused.'}
          </Line>
        )}
        {golden.expectedAnswer && (
          <div>
            <h3 className="mb-1 text-xs font-medium text-muted">In words</h3>
            <p className="break-words whitespace-pre-line">{golden.expectedAnswer}</p>
          </div>
        )}
        {golden.facts.length > 0 && (
          <Part title="Key facts">
            {golden.facts.map((spellings) => (
              <Line key={spellings.join('|')} state={has(spellings) ? 'good' : 'bad'}>
                {spellings.join(' or ')}
              </Line>
            ))}
          </Part>
        )}
        {golden.forbidden.length > 0 && (
          <Part title="Must not say">
            {golden.forbidden.map((phrase) => (
              <Line key={phrase} state={has([phrase]) ? 'bad' : 'none'}>
                {phrase}
              </Line>
            ))}
          </Part>
        )}
        {golden.mustNotCite.length > 0 && (
          <Part title="Must not cite">
            {golden.mustNotCite.map((name) => (
              <Line key={name} state={answer?.citations.some((one) => one.externalId === name) ? 'bad' : 'none'}>
                {name}
              </Line>
            ))}
          </Part>
        )}
        {golden.sources.length > 0 && (
          <Part title="From these passages">
            {golden.sources.map((source) => (
              <Line key={textOf(source)} state={placeOf(source, answer) === 'missing' ? 'bad' : 'good'}>
                <span className="block">“{textOf(source)}”</span>
                <span className="block text-xs text-muted">
                  {source.document}, {placeWords[placeOf(source, answer)]}
                </span>
              </Line>
            ))}
          </Part>
        )}
      </CardBody>
    </Card>
  )
}

const textOf = (source: GoldenSource): string => ('quote' in source ? source.quote : source.cells.join(' | '))

const placeWords = {
  cited: 'cited',
  given: 'in the passages, not cited',
  missing: 'not found',
} as const

function placeOf(source: GoldenSource, answer: StoredAnswer | null): keyof typeof placeWords {
  const isIn = (one: { externalId: string }, text: string): boolean =>
    one.externalId === source.document && holdsSource(text, source)
  if (answer?.citations.some((citation) => isIn(citation, citation.quote))) return 'cited'
  return answer?.sources.some((passage) => isIn(passage, passage.text)) ? 'given' : 'missing'
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-1 text-xs font-medium text-muted">{title}</h3>
      <ul className="grid gap-1.5">{children}</ul>
    </div>
  )
}

const marks = {
  good: { icon: Check, className: 'text-accent', label: 'yes' },
  bad: { icon: X, className: 'text-danger', label: 'no' },
  none: { icon: Minus, className: 'text-muted', label: 'not said' },
} as const

function Line({ state, children }: { state: keyof typeof marks; children: ReactNode }) {
  const { icon: Icon, className, label } = marks[state]
  return (
    <li className="flex list-none gap-2">
      <Icon className={`mt-0.5 size-4 shrink-0 ${className}`} aria-label={label} />
      <span className="min-w-0 break-words">{children}</span>
    </li>
  )
}
