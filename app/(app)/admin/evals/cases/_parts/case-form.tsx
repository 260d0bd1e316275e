'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Textarea } from '@/components/ui/textarea'
import type { GoldenCase, GoldenTag } from '@/lib/domain/golden-case'
import type { Anchor } from '@/lib/evals/golden/anchor-sources'
import { saveCase } from '../actions'
import { PassageFields, type AddedPassage } from './passage-fields'
import { readFacts, readLines, writeFacts } from './read-lines'
import { ReaderFields } from './reader-fields'

export type CaseFormProps = { id: string; version: number; golden: GoldenCase; anchors: readonly Anchor[] }

/** Everything of a case that a person changes, in the order in which one thinks of it. */
export function CaseForm({ id, version, golden, anchors }: CaseFormProps) {
  const [fields, setFields] = useState(() => toFields(golden))
  const [kept, setKept] = useState<readonly number[]>(golden.sources.map((_, index) => index))
  const [added, setAdded] = useState<readonly AddedPassage[]>([])
  const { pending, run } = useAction(saveCase, { done: 'Saved' })
  const set = (change: Partial<Fields>): void => setFields((old) => ({ ...old, ...change }))
  const isRefusal = fields.expect === 'refusal'
  const save = (): void =>
    void run({
      ...fromFields(fields),
      id,
      version,
      keptSources: [...kept],
      addedSources: added.filter(({ document, quote }) => document !== '' || quote !== ''),
    })
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Card>
        <CardHeader title="What is asked" />
        <CardBody className="grid gap-4">
          <Field label="Question" required>
            <Textarea value={fields.question} onChange={(event) => set({ question: event.target.value })} />
          </Field>
          <Field label="Asked before, in the same conversation" hint="One question a line, the oldest first.">
            <Textarea value={fields.history} onChange={(event) => set({ history: event.target.value })} />
          </Field>
        </CardBody>
      </Card>
      <Card>
        <CardHeader title="What a right answer is" />
        <CardBody className="grid gap-4">
          <SegmentedControl
            aria-label="Expected"
            className="justify-self-start"
            value={fields.expect}
            onValueChange={(expect) => set({ expect })}
            options={[
              { value: 'answer', label: 'An answer' },
              { value: 'refusal', label: 'A refusal' },
            ]}
          />
          {isRefusal ? (
            <Notice>No document answers this, or none that this reader may read: it passes when it is refused.</Notice>
          ) : (
            <>
              <Field label="In words">
                <Textarea
                  value={fields.expectedAnswer}
                  onChange={(event) => set({ expectedAnswer: event.target.value })}
                />
              </Field>
              <Field
                label="Key facts"
                hint="One a line, other spellings after a |. It passes with all of them; without any, with most words of the answer above."
              >
                <Textarea value={fields.facts} onChange={(event) => set({ facts: event.target.value })} />
              </Field>
              <PassageFields
                sources={golden.sources}
                anchors={anchors}
                kept={kept}
                added={added}
                onKept={setKept}
                onAdded={setAdded}
              />
            </>
          )}
          <Field label="Must not say" hint="One phrase a line, such as the outdated number.">
            <Textarea value={fields.forbidden} onChange={(event) => set({ forbidden: event.target.value })} />
          </Field>
          <Field label="Must not cite" hint="One document a line, by its file name, such as the outdated version.">
            <Textarea value={fields.mustNotCite} onChange={(event) => set({ mustNotCite: event.target.value })} />
          </Field>
        </CardBody>
      </Card>
      <Card>
        <CardHeader title="Who asks, and what it shows" />
        <CardBody className="grid gap-4">
          <ReaderFields fields={fields} onChange={set} />
        </CardBody>
      </Card>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" loading={pending}>
          Save the case
        </Button>
      </div>
    </form>
  )
}

export type Fields = {
  readonly question: string
  readonly history: string
  readonly expect: GoldenCase['expect']
  readonly expectedAnswer: string
  readonly facts: string
  readonly forbidden: string
  readonly mustNotCite: string
  readonly readerGroups: string
  readonly collections: string
  readonly language: GoldenCase['language']
  readonly tags: readonly GoldenTag[]
}

const lines = (values: readonly string[]): string => values.join('\n')

function toFields(golden: GoldenCase): Fields {
  const { question, expect, language, tags } = golden
  return {
    question,
    expect,
    language,
    tags,
    history: lines(golden.history),
    expectedAnswer: golden.expectedAnswer ?? '',
    facts: writeFacts(golden.facts),
    forbidden: lines(golden.forbidden),
    mustNotCite: lines(golden.mustNotCite),
    readerGroups: lines(golden.readerGroups),
    collections: lines(golden.collections),
  }
}

function fromFields({ question, expect, language, tags, expectedAnswer, facts, ...rest }: Fields) {
  return {
    question,
    expect,
    language,
    tags: [...tags],
    expectedAnswer,
    facts: readFacts(facts),
    history: readLines(rest.history),
    forbidden: readLines(rest.forbidden),
    mustNotCite: readLines(rest.mustNotCite),
    readerGroups: readLines(rest.readerGroups),
    collections: readLines(rest.collections),
  }
}
