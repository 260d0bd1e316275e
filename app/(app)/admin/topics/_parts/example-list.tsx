import { MessageCircleQuestionMark, ThumbsDown, ThumbsUp } from 'lucide-react'
import Link from 'next/link'
import { formatDay } from '@/components/feedback/request-reply'
import type { TopicExample } from '@/lib/domain/topic'
import { kindWords } from './kind-words'
import { linkOfExample } from './link-of-example'

/** Questions that their readers handed over, each a link to where it can be worked on. */
export function ExampleList({ examples }: { examples: readonly TopicExample[] }) {
  return (
    <ul className="grid gap-2.5">
      {examples.map((example) => {
        const { answerId, question, kinds, askedAt, request } = example
        const Icon = request ? MessageCircleQuestionMark : kinds.includes('thumbs-down') ? ThumbsDown : ThumbsUp
        return (
          <li key={answerId} className="flex min-w-0 gap-2.5 text-sm">
            <Icon
              className="mt-1 size-4 shrink-0 text-muted"
              aria-label={request ? 'Handed in' : kinds.includes('thumbs-down') ? 'Rated down' : 'Rated up'}
            />
            <div className="min-w-0">
              <Link className="font-serif text-base break-words hover:text-accent" href={linkOfExample(example).href}>
                {question}
              </Link>
              <p className="text-xs text-muted">
                {formatDay(askedAt.toISOString())} · {kinds.map((kind) => kindWords[kind].word).join(', ')}
              </p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
