import { describe, expect, it } from 'vitest'
import type { EvalRunListItem } from '@/db/queries/evals/list-runs'
import type { PromptVersionListItem } from '@/db/queries/prompts/list-prompt-versions'
import { fenced, plain } from './markdown'
import type { ModelCard } from './model-cards'
import { renderModelCards } from './render-model-cards'
import { renderPromptLog } from './render-prompt-log'

const figures = {
  model: 'openai:gpt-test',
  answers: 200,
  answered: 150,
  refused: 40,
  failed: 10,
  claims: 400,
  unsupported: 8,
  p50Ms: 900,
  p95Ms: 2500,
  costMicroUsd: 400_000,
  unpriced: 0,
  up: 30,
  down: 10,
  promptVersions: [1, 3],
  firstUsed: '2026-03-02',
  lastUsed: '2026-03-30',
}
const card: ModelCard = { model: 'openai:gpt-test', label: 'GPT test', isLocal: false, price: null, figures, runs: [] }
const render = (cards: readonly ModelCard[], personalData: 'mask' | null = null) =>
  renderModelCards({
    workspace: 'Norrvane | [Lab](https://x.example)',
    from: new Date('2026-03-01'),
    to: new Date('2026-04-01'),
    writtenAt: new Date('2026-04-02'),
    cards,
    personalData,
  })

describe('renderModelCards', () => {
  it('works figures out with their interval, and says what is not known', () => {
    const text = render([card])
    expect(text).toContain('1 March 2026 to 31 March 2026')
    expect(text).toContain('| Claims with a source | 98.0 % (96.1 % to 99.0 %) of 400 |')
    expect(text).toContain('| Cost of an answer | $0.0020 |')
    expect(text).toContain('| Price | not known |')
    expect(text).toContain('Not held against a golden set')
    expect(text).not.toContain('Fewer than 100 answers')
  })

  it('has the scores of golden runs, and no limit that does not hold', () => {
    const metrics = { 'recall@5': { value: 0.95, ci: [0.91, 0.98] as [number, number], n: 93 } }
    const run = {
      suite: 'golden',
      createdAt: new Date('2026-03-20'),
      passed: 90,
      total: 100,
      promptVersion: 3,
      metrics,
    }
    const text = render([{ ...card, runs: [run as unknown as EvalRunListItem] }], 'mask')
    expect(text).toContain('Set “golden”, 2026-03-20, prompt 3: 90 of 100 passed.')
    expect(text).toContain('| recall@5 | 0.950 | 0.910 to 0.980 | 93 |')
    expect(text).not.toContain('Not held against')
    expect(text).toContain('are masked')
  })

  it('says of a model that nobody had, and of one that is here', () => {
    const text = render([{ ...card, model: 'local:extractive', isLocal: true, figures: null }])
    expect(text).toContain('No reader had an answer of it')
    expect(text).toContain('nothing leaves it')
    expect(text).not.toContain('The provider may change')
  })

  it('takes names for words and not for markup', () => {
    expect(render([])).toContain(String.raw`Norrvane \| \[Lab\](https://x.example)`)
  })
})

describe('renderPromptLog', () => {
  const version = {
    version: 2,
    status: 'active',
    source: 'app',
    author: 'Ada',
    reviewer: null,
    basedOn: 1,
    rationale: 'Shorter | <b>answers</b>',
    system: 'Quote with ``` fences.',
    user: '',
  } as unknown as PromptVersionListItem
  const event = { createdAt: new Date('2026-03-05'), kind: 'activated', actor: null, actorId: null, note: '' }

  it('says what, why, who, and what the golden set said before and after', () => {
    const metric = (value: number) => ({ facts: { value, ci: [0.7, 0.9] as [number, number], n: 40 } })
    const text = renderPromptLog({
      workspace: 'Norrvane',
      writtenAt: new Date('2026-04-02'),
      versions: [{ version, events: [event as never], candidate: metric(0.84), baseline: metric(0.8) }],
    })
    expect(text).toContain('By Ada, from version 1.')
    expect(text).toContain(String.raw`**Why:** Shorter \| \<b\>answers\</b\>`)
    expect(text).toContain('| 2026-03-05 | given to all readers | Footnote, by its rules |  |')
    expect(text).toContain('| facts | 0.800 | 0.840 (0.700 to 0.900) | 40 |')
    expect(text).toContain('````\nQuote with ``` fences.\n````')
  })
})

it('text of people cannot leave its line or its fence', () => {
  expect(plain('# a\n- b')).toBe(String.raw`\# a - b`)
  expect(fenced('x')).toBe('```\nx\n```')
})
