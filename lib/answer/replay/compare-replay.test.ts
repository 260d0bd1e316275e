import { expect, test } from 'vitest'
import type { ReplayedAnswer } from '@/lib/domain/replay'
import { compareReplay, type ReplaySide } from './compare-replay'

const promptOf = ({ revision = 'rev_1', system = 'Answer.', version = 1 }: Record<string, unknown>) =>
  ({
    version,
    system,
    user: 'Q',
    passages: [{ revisionId: revision, charStart: 0, charEnd: 9 }],
  }) as unknown as ReplaySide['prompts'][number]

const side = (
  answer: Partial<ReplayedAnswer> = {},
  prompt: { revision?: string; system?: string; found?: string; strict?: boolean } = {},
): ReplaySide => ({
  found: [promptOf({ revision: prompt.found })],
  prompts: [promptOf({ ...prompt, version: answer.promptVersion })],
  settings: { strict: prompt.strict ?? false, refuseBelow: null },
  answer: {
    status: 'answered',
    text: 'Leave carries over [1].',
    claims: [],
    citations: [],
    model: 'local:extractive',
    promptVersion: 1,
    passages: [],
    ...answer,
  },
})
const compared = (after: ReplaySide) => {
  const { equal, madeBy, differs } = compareReplay(side(), after)
  return { equal, madeBy, differs }
}

test('the same again', () => {
  expect(compared(side())).toEqual({ equal: true, madeBy: null, differs: [] })
})

test('what other documents said against an answer is no difference of its own', () => {
  const claim = { text: 'Leave carries over', start: 0, end: 18, verdict: 'quote' as const, citations: [1] }
  const disputed = { ...claim, disputedBy: [{ chunkId: 'chk_1', charStart: 0, charEnd: 9 }] }
  expect(compareReplay(side({ claims: [disputed] }), side({ claims: [claim] }))).toMatchObject({ equal: true })
})

test('another prompt that changes nothing is named, and made nothing', () => {
  expect(compared(side({ promptVersion: 2 }, { system: 'Be brief.' }))).toEqual({
    equal: true,
    madeBy: null,
    differs: ['prompt'],
  })
})

test.each([
  ['documents', side({ text: 'Other [1].' }, { revision: 'rev_2', found: 'rev_2' })],
  ['settings', side({ text: 'Other [1].' }, { strict: true })],
  ['passages', side({ text: 'Other [1].' }, { revision: 'rev_2' })],
  ['prompt', side({ text: 'Other [1].' }, { system: 'Be brief.' })],
  ['model', side({ text: 'Other [1].', model: 'openai:gpt-5' })],
  ['words', side({ text: 'Other [1].' })],
  ['checks', side({ status: 'refused' })],
] as const)('%s made the difference', (stage, after) => {
  expect(compared(after)).toMatchObject({ equal: false, madeBy: stage })
})

test('the first stage is blamed, not what follows from it', () => {
  const after = side({ text: 'Other [1].', model: 'openai:gpt-5', status: 'refused' }, { revision: 'rev_2' })
  expect(compared(after)).toEqual({
    equal: false,
    madeBy: 'passages',
    differs: ['passages', 'model', 'words', 'checks'],
  })
})
