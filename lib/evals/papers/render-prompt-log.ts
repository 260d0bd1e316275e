import type { PromptEventKind } from '@/lib/domain/prompt-version'
import { utcDay } from '@/lib/domain/utc-day'
import { longDay } from '../report/describe'
import { fenced, plain, table } from './markdown'
import type { LoggedVersion, PromptLog } from './prompt-log'

const eventWords: Record<PromptEventKind, string> = {
  drafted: 'written as a draft',
  shipped: 'came with the product',
  submitted: 'handed in for review',
  'sent-back': 'sent back',
  approved: 'approved',
  'eval-started': 'golden runs started',
  'canary-started': 'given to the first readers',
  'canary-held': 'held at its share of readers',
  'canary-widened': 'given to more readers',
  'canary-rolled-back': 'taken back by a guard',
  'canary-stopped': 'trial stopped',
  activated: 'given to all readers',
  'rolled-back': 'taken back',
  retired: 'retired',
}

/** The log as one Markdown file: what was changed, why, by whom, what it did to the golden set, and the text itself. */
export function renderPromptLog({ workspace, writtenAt, versions }: PromptLog): string {
  return [
    `# Changes of the answer prompt: ${plain(workspace)}`,
    `Written by Footnote on ${longDay(writtenAt)}. Newest first; days are of UTC.`,
    ...versions.flatMap(renderVersion),
  ].join('\n\n')
}

function renderVersion({ version, events, candidate, baseline }: LoggedVersion): string[] {
  const { version: number, status, source, author, reviewer, basedOn, rationale, system, user } = version
  const by = source === 'shipped' ? 'shipped with the product' : `by ${plain(author ?? 'somebody who has left')}`
  const reviewed = reviewer === null ? '' : `, reviewed by ${plain(reviewer)}`
  const from = basedOn === null ? '' : `, from version ${basedOn}`
  return [
    `## Version ${number} (${status})`,
    `${by.charAt(0).toUpperCase()}${by.slice(1)}${from}${reviewed}.`,
    `**Why:** ${plain(rationale) || 'not said'}`,
    ...(events.length === 0
      ? []
      : [
          table(
            ['Day', 'What', 'Who', 'Note'],
            events.map(({ createdAt, kind, actor, actorId, note }) => [
              utcDay(createdAt),
              eventWords[kind],
              actorId === null ? 'Footnote, by its rules' : plain(actor ?? 'somebody who has left'),
              plain(note),
            ]),
          ),
        ]),
    compareRuns({ candidate, baseline }),
    ...(system === '' ? [] : ['System:', fenced(system)]),
    ...(user === '' ? [] : ['Question:', fenced(user)]),
  ]
}

function compareRuns({ candidate, baseline }: Pick<LoggedVersion, 'candidate' | 'baseline'>): string {
  if (!candidate) return 'No golden run compares it with the version before.'
  const rows = Object.entries(candidate).map(([name, { value, ci, n }]) => {
    const before = baseline?.[name]
    return [
      plain(name),
      before ? before.value.toFixed(3) : '–',
      `${value.toFixed(3)} (${ci[0].toFixed(3)} to ${ci[1].toFixed(3)})`,
      String(n),
    ]
  })
  return table(['Score', 'Before', 'With it (95 %)', 'Cases'], rows)
}
