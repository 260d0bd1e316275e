import { describeRetrieval } from '@/lib/domain/experiment-words'
import type { Replay, ReplayChange, ReplayStage } from '@/lib/domain/replay'

export const stageWords: Record<ReplayStage, { label: string; made: string }> = {
  documents: { label: 'Documents', made: 'A search of now finds other passages than then, with the same settings.' },
  passages: { label: 'Passages', made: 'Other settings of retrieval found other passages in the same documents.' },
  prompt: { label: 'Prompt', made: 'The prompt is another one.' },
  model: { label: 'Model', made: 'Another model answered.' },
  settings: { label: 'Settings', made: 'Strict mode or the threshold of refusing is another one.' },
  words: {
    label: 'Words',
    made: 'The same model wrote other words from the same prompt: it does not repeat itself, or the product has changed since.',
  },
  checks: {
    label: 'Checks and footnotes',
    made: 'The words are the same and were judged otherwise: how claims are checked has changed since.',
  },
}

/** The verdict in a sentence or two. */
export function describeReplay({ equal, madeBy, differs }: Replay): { title: string; text: string } {
  if (equal && differs.length === 0) {
    return { title: 'The same, byte by byte', text: 'Text, claims and footnotes are what they were.' }
  }
  if (equal) {
    const names = differs.map((stage) => stageWords[stage].label.toLowerCase()).join(' and ')
    return { title: 'The same answer', text: `What was changed (${names}) made no difference.` }
  }
  return { title: 'A different answer', text: madeBy ? stageWords[madeBy].made : '' }
}

/** What was done otherwise than then, in a line; empty where nothing was. */
export function describeChange({ model, promptVersion, passages, retrieval = {}, strict }: ReplayChange): string {
  return [
    passages === 'now' ? 'documents of now' : '',
    describeRetrieval(retrieval),
    promptVersion === undefined ? '' : `prompt version ${promptVersion}`,
    model ?? '',
    strict === undefined ? '' : `strict mode ${strict ? 'on' : 'off'}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}
