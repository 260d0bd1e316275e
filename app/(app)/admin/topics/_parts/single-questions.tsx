import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { TopicExample } from '@/lib/domain/topic'
import { ExampleList } from './example-list'

const most = 20

/** What was handed over and is like nothing else that was asked. */
export function SingleQuestions({ questions }: { questions: readonly TopicExample[] }) {
  const more = questions.length - most
  return (
    <Card aria-label="Asked once">
      <CardHeader title="Asked once" description="Rated or handed in, and like no other question of the period." />
      <CardBody>
        <ExampleList examples={questions.slice(0, most)} />
        {more > 0 && <p className="mt-3 text-sm text-muted">And {more} more.</p>}
      </CardBody>
    </Card>
  )
}
