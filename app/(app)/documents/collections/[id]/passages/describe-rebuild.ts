import type { RebuildProgress, RebuildStatus } from '@/lib/domain/collection-rebuild'
import { formatCount } from '@/lib/domain/format-figures'

type Words = {
  readonly title: string
  readonly detail: string
  /** Of the documents that are built, 0..1. */
  readonly share: number
  /** Nothing is left to do but what failed. */
  readonly waitsForDecision: boolean
}

type Choices = { readonly isAutomatic: boolean; readonly withoutFailed: boolean }

/** Where a rebuild stands, in words. */
export function describeRebuild(status: RebuildStatus, progress: RebuildProgress, choices: Choices): Words {
  const { ready, building, unstaged, reading, failed } = progress
  const left = building + unstaged + reading
  const all = ready + left + failed
  const waitsForDecision = status === 'building' && left === 0 && failed > 0 && !choices.withoutFailed
  const share = all === 0 ? 1 : ready / all
  const built = `${formatCount(ready)} of ${formatCount(all)} ${all === 1 ? 'document' : 'documents'} built`
  const uploads =
    reading === 0
      ? ''
      : ` ${reading === 1 ? 'An upload that is' : `${formatCount(reading)} uploads that are`} being read is waited for.`
  const unchanged = 'Answers go on from the passages in use.'
  const words: Record<RebuildStatus, [title: string, detail: string]> = {
    building: waitsForDecision
      ? ['Some documents could not be built', `${built}. ${unchanged}`]
      : left > 0
        ? ['Being built', `${built}.${uploads} ${unchanged}`]
        : ['Being checked', `${built}. ${unchanged}`],
    paused: ['Paused', `${built}. Nothing more is built until it is resumed. ${unchanged}`],
    ready: [
      choices.isAutomatic ? 'Complete' : 'Ready to switch',
      `${built}. Switching takes a moment and holds for all of them at once. ${unchanged}`,
    ],
    stopped: ['Stopped: less is found in the new passages', `${built}. ${unchanged}`],
    switched: ['Switched', built],
    rolling_back: [
      'Being taken back',
      'The passages before are being made ready. Until then the new ones answer; then all of them go back at once.',
    ],
    rolled_back: ['Taken back', built],
    cancelled: ['Cancelled', built],
  }
  const [title, detail] = words[status]
  return { title, detail, share, waitsForDecision }
}
