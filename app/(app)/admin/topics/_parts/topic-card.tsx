import { UsersRound } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { gapKinds, type Topic } from '@/lib/domain/topic'
import { ExampleList } from './example-list'
import { kindWords } from './kind-words'
import { TopicActions } from './topic-actions'
import { Trend } from './trend'

type TopicCardProps = { topic: Topic; hasTrend: boolean; mayUpload: boolean }

/** One subject: how many ask, what came of it, what may be read of it, and what can be done. */
export function TopicCard({ topic, hasTrend, mayUpload }: TopicCardProps) {
  const { terms, questions, people, before, kinds, examples, countsAll } = topic
  const name = terms.length > 0 ? terms.join(', ') : 'No word in common'
  return (
    <Card aria-label={name}>
      <CardHeader
        title={<span className="block text-lg break-words first-letter:uppercase">{name}</span>}
        description={
          <span className="flex flex-wrap gap-x-2 gap-y-0.5">
            <span className="tabular">{questions === 1 ? '1 question' : `${questions} questions`}</span>
            {hasTrend && (
              <>
                <span aria-hidden>·</span>
                <Trend questions={questions} before={before} />
              </>
            )}
          </span>
        }
        actions={
          <Badge tone={people > 2 ? 'accent' : 'neutral'}>
            <UsersRound aria-hidden /> {people === 1 ? '1 person' : `${people} people`}
          </Badge>
        }
      />
      <CardBody className="grid gap-4">
        <ul className="flex flex-wrap gap-1.5" aria-label="What came of them">
          {gapKinds
            .filter((kind) => kinds[kind] > 0)
            .map((kind) => (
              <li key={kind}>
                <Badge tone="outline" title={kindWords[kind].meaning}>
                  <span className="tabular text-ink">{kinds[kind]}</span> {kindWords[kind].word}
                </Badge>
              </li>
            ))}
        </ul>
        {examples.length > 0 ? (
          <ExampleList examples={examples} />
        ) : (
          <p className="text-sm text-pretty text-muted">
            Nobody rated or handed in one of these questions, so none is shown in its words.
          </p>
        )}
        {!countsAll && (
          <p className="text-sm text-pretty text-muted">
            Fewer than three people: only what they rated or handed in is counted.
          </p>
        )}
        <TopicActions topic={topic} mayUpload={mayUpload} />
      </CardBody>
    </Card>
  )
}
