import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { kindWords } from './kind-words'
import type { ProposalView } from './proposal-view'
import type { ProposalDraft } from './use-proposal-queue'

/** What is asked, what a right answer is, and the passage with the span that says so. */
export function PassageCard({ proposal, draft }: { proposal: ProposalView; draft: ProposalDraft }) {
  const { kind, model, before, span, after, title, revisionNumber, href } = proposal
  const isRefusal = kind === 'near-miss'
  const { word, how } = kindWords[kind]
  return (
    <Card>
      <CardHeader
        title={<span className="font-serif text-xl font-normal break-words">{draft.question}</span>}
        description={`${how}${model ? ` By ${model}.` : ''}`}
        actions={<Badge tone={isRefusal || kind === 'fill-in' ? 'warn' : 'accent'}>{word}</Badge>}
      />
      <CardBody className="grid gap-4">
        {isRefusal ? (
          <p className="text-sm">
            Expected: <strong>a refusal</strong>. What the documents do say, in the nearest passage:
          </p>
        ) : (
          <dl className="grid gap-3 text-sm sm:grid-cols-[7rem_1fr]">
            <dt className="text-muted">Expected</dt>
            <dd className="break-words">{draft.expectedAnswer || '–'}</dd>
            {draft.facts !== '' && (
              <>
                <dt className="text-muted">Key facts</dt>
                <dd className="flex flex-wrap gap-1.5">
                  {draft.facts.split('\n').map((fact) => (
                    <Badge key={fact} tone="outline">
                      {fact}
                    </Badge>
                  ))}
                </dd>
              </>
            )}
          </dl>
        )}
        <blockquote className="max-h-80 overflow-y-auto rounded-md bg-hover px-4 py-3 font-serif text-base whitespace-pre-line wrap-anywhere">
          {before}
          <mark className="rounded-xs bg-mark text-ink">{span}</mark>
          {after}
        </blockquote>
        <p className="text-sm text-muted">
          <Link className="text-accent underline underline-offset-2" href={href}>
            {title}
          </Link>
          {`, revision ${revisionNumber}. ${describePlace(proposal)}`}
        </p>
      </CardBody>
    </Card>
  )
}

function describePlace({ kind, foundAt }: ProposalView): string {
  if (kind === 'near-miss') return 'No passage names what is asked about.'
  if (foundAt === null)
    return 'Search does not find the passage among its first five: a hard case, or a question that is unclear.'
  return foundAt === 1 ? 'Search finds the passage first.' : `Search finds the passage at place ${foundAt}.`
}
