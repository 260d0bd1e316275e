'use client'
import { FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Skeleton } from '@/components/ui/skeleton'
import { Textarea } from '@/components/ui/textarea'
import type { TryCase } from '@/lib/evals/prompts/list-try-cases'
import type { Tried, TryInput } from '@/lib/evals/prompts/try-prompt'
import { tryVersion } from '../actions'
import { CasePicker } from './case-picker'
import { TriedPair } from './tried-pair'
import { TriedTally, type TriedRow } from './tried-tally'

type Result = { readonly question: string; readonly tried: Tried; readonly active: Tried | null }

/** Asks both versions, shows both answers, and keeps count of the cases. */
export function Playground({ version, cases }: { version: number; cases: readonly TryCase[] }) {
  const { pending, run } = useAction(tryVersion)
  const [way, setWay] = useState<'question' | 'case'>('question')
  const [question, setQuestion] = useState('')
  const [chosen, setChosen] = useState<TryCase | null>(null)
  const [results, setResults] = useState<readonly Result[]>([])
  const [shown, setShown] = useState(0)
  const [rounds, setRounds] = useState(0)
  const ask = async (asked: string, what: TryInput['what']): Promise<boolean> => {
    const answered = await run({ version, what })
    if (!answered) return false
    setResults((old) => [{ question: asked, ...answered }, ...old])
    setShown(0)
    return true
  }
  const askCase = ({ suite, id, question: asked }: TryCase): Promise<boolean> => ask(asked, { suite, caseId: id })
  /** Five cases from the chosen one on, one after the other, until one cannot be asked. */
  const askFive = async (): Promise<void> => {
    const from = Math.max(0, chosen ? cases.indexOf(chosen) : 0)
    for (const [index, one] of cases.slice(from, from + 5).entries()) {
      setRounds(index + 1)
      setChosen(one)
      if (!(await askCase(one))) break
    }
    setRounds(0)
  }
  const result = results[shown]
  const isBusy = pending || rounds > 0
  return (
    <div className="grid grid-cols-1 gap-6">
      <Card>
        <CardBody className="grid gap-4 pt-4">
          <SegmentedControl
            aria-label="What to try it on"
            className="justify-self-start"
            value={way}
            onValueChange={setWay}
            options={[
              { value: 'question', label: 'A question' },
              { value: 'case', label: 'Golden cases' },
            ]}
          />
          {way === 'question' ? (
            <Field label="Question" hint="Asked with your own rights.">
              <Textarea value={question} onChange={(event) => setQuestion(event.target.value)} />
            </Field>
          ) : (
            <CasePicker cases={cases} chosen={chosen} onChoose={setChosen} />
          )}
          <div className="flex flex-wrap justify-end gap-2">
            {way === 'case' && cases.length > 1 && (
              <Button disabled={isBusy} onClick={() => void askFive()}>
                {rounds > 0 ? `Case ${rounds} of 5` : 'Try five from here'}
              </Button>
            )}
            <Button
              variant="primary"
              loading={isBusy}
              disabled={way === 'question' ? question.trim() === '' : chosen === null}
              onClick={() =>
                void (way === 'question'
                  ? ask(question.trim(), { question: question.trim() })
                  : chosen && askCase(chosen))
              }
            >
              <FlaskConical aria-hidden />
              Ask both
            </Button>
          </div>
        </CardBody>
      </Card>
      {results.length > 0 && <TriedTally version={version} rows={results.map(toRow)} shown={shown} onShow={setShown} />}
      <div aria-live="polite" className="grid grid-cols-1 gap-4">
        {isBusy && <Skeleton className="h-40 rounded-lg" />}
        {!isBusy && result && <TriedPair question={result.question} tried={result.tried} active={result.active} />}
        {!isBusy && !result && (
          <EmptyState icon={FlaskConical} title="Nothing tried yet">
            Ask something that readers ask, or take a case whose right answer is known.
          </EmptyState>
        )}
      </div>
    </div>
  )
}

const toRow = ({ question, tried, active }: Result): TriedRow => ({
  question,
  passed: tried.passed,
  activePassed: active?.passed ?? null,
  activeVersion: active?.version ?? null,
})
