import { formatDay } from '@/lib/domain/format-day'
import { describeVerified } from '@/components/answer/verified-mark'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { VerifiedItem } from '@/lib/domain/verified-answer'
import { EditWordings } from './edit-wordings'
import { SourceRow } from './source-row'
import { describeServings, stateWords } from './state-words'
import { UnpinDialog } from './unpin-dialog'
import { VerifyAgainButton } from './verify-again-button'

/** One verified answer with its wordings and sources, and what can be done with it. */
export function VerifiedCard({ item }: { item: VerifiedItem }) {
  const { id, question, variants, state, sources, isOpen, text } = item
  const { icon: Icon, tone, word, advice } = stateWords[state]
  const verified = describeVerified({ by: item.verifiedByName, at: item.verifiedAt.toISOString() })
  const last = item.lastServedAt && formatDay(item.lastServedAt.toISOString())
  return (
    <Card aria-label={question}>
      <CardHeader
        title={<span className="break-words">{question}</span>}
        description={`${verified}. ${describeServings(item.servedCount, last)}.`}
        actions={
          <Badge tone={tone}>
            <Icon aria-hidden /> {word}
          </Badge>
        }
      />
      <CardBody className="grid gap-4">
        {text !== null && <p className="font-serif text-lg break-words whitespace-pre-line">{text}</p>}
        {text === null && state !== 'deleted' && (
          <p className="text-sm text-muted">You cannot read this answer: not all of its sources are open to you.</p>
        )}
        {variants.length > 0 && (
          <section aria-label="Other wordings" className="text-sm">
            <h3 className="font-medium">Other wordings</h3>
            <ul className="mt-1 grid gap-0.5 text-muted">
              {variants.map((variant) => (
                <li key={variant} className="break-words">
                  {variant}
                </li>
              ))}
            </ul>
          </section>
        )}
        {sources.length > 0 && (
          <section aria-label="Sources" className="text-sm">
            <h3 className="font-medium">Sources</h3>
            <ul className="mt-1.5 grid gap-2">
              {sources.map((source) => (
                <SourceRow key={source.documentId} source={source} />
              ))}
            </ul>
          </section>
        )}
        {advice && <p className="border-l-2 border-line-strong pl-3 text-sm text-pretty">{advice}</p>}
        <div className="flex flex-wrap gap-2">
          {state === 'changed' && isOpen && <VerifyAgainButton id={id} />}
          {isOpen && <EditWordings id={id} question={question} variants={variants} />}
          <UnpinDialog id={id} question={question} />
        </div>
      </CardBody>
    </Card>
  )
}
