import { Check, CircleDot } from 'lucide-react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import {
  replayStages,
  type Replay,
  type ReplayChange,
  type ReplayedAnswer,
  type ReplayStage,
} from '@/lib/domain/replay'
import { SideBySide } from '../../../prompts/_parts/side-by-side'
import { describeChange, describeReplay, stageWords } from './describe-replay'

/** The verdict, what was changed, the stages in the order of the river, and both answers beside each other. */
export function ReplayResult({ replay, change }: { replay: Replay; change: ReplayChange }) {
  const { title, text } = describeReplay(replay)
  const { before, after } = replay
  return (
    <Card>
      <CardHeader title={title} description={text} />
      <CardBody className="grid gap-10 pb-10">
        <div className="grid gap-3">
          <p className="text-sm text-muted">
            Changed: <span className="font-medium text-ink">{describeChange(change) || 'nothing'}</span>
          </p>
          <ol className="flex flex-wrap gap-2" aria-label="Stages">
            {replayStages.map((stage) => (
              <Stage key={stage} stage={stage} replay={replay} />
            ))}
          </ol>
        </div>
        <SideBySide
          title="Answer"
          before={side('Then', before, said(before))}
          after={side('Again', after, said(after))}
        />
        {replay.differs.includes('passages') && (
          <SideBySide
            title="Passages"
            before={side('Then', before, before.passages.join('\n'))}
            after={side('Again', after, after.passages.join('\n'))}
          />
        )}
        {replay.differs.includes('checks') && (
          <SideBySide
            title="Claims"
            before={side('Then', before, claims(before))}
            after={side('Again', after, claims(after))}
          />
        )}
      </CardBody>
    </Card>
  )
}

const side = (label: string, { model, promptVersion }: ReplayedAnswer, text: string) => ({
  label: `${label}: ${model}, prompt ${promptVersion}`,
  text,
})
const said = ({ status, text }: ReplayedAnswer): string => (status === 'refused' ? `(refused) ${text}` : text)
const claims = (answer: ReplayedAnswer): string =>
  answer.claims
    .map(({ text, verdict, citations }) => `${verdict}: ${text} ${citations.map((one) => `[${one}]`).join('')}`)
    .join('\n')

function Stage({ stage, replay }: { stage: ReplayStage; replay: Replay }) {
  const isOther = replay.differs.includes(stage)
  const made = replay.madeBy === stage
  return (
    <li
      className={cn(
        'inline-flex items-center gap-1.5 rounded-md border px-2.5 py-1 text-sm',
        made ? 'border-warn/40 bg-warn-soft font-medium text-warn' : 'border-line text-muted',
      )}
    >
      {isOther ? (
        <CircleDot className="size-3.5" aria-hidden />
      ) : (
        <Check className="size-3.5 text-accent" aria-hidden />
      )}
      {stageWords[stage].label}
      <span className="text-xs">{made ? 'made the difference' : isOther ? 'differs' : 'same'}</span>
    </li>
  )
}
