import Link from 'next/link'
import type { ReactNode } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { CaseHistory } from '@/db/queries/golden/list-case-history'
import { formatStamp } from '@/lib/domain/format-stamp'
import type { GoldenCase } from '@/lib/domain/golden-case'
import { CaseStateBadge } from './case-state'

export type CaseStandingProps = {
  caseId: string
  golden: GoldenCase
  isComplete: boolean
  history: CaseHistory | null
}

/** Passing or failing, since when, and where the case comes from. */
export function CaseStanding({ caseId, golden, isComplete, history }: CaseStandingProps) {
  const state = isComplete ? (history ? (history.passed ? 'passing' : 'failing') : 'open') : 'incomplete'
  const { origin, readerGroups, collections } = golden
  return (
    <Card>
      <CardHeader title="How it stands" actions={<CaseStateBadge state={state} />} />
      <CardBody className="grid gap-3 text-sm">
        <p className="text-muted">{sentences[state]}</p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
          {history && isComplete && (
            <>
              <Line name={history.passed ? 'Passing since' : 'Failing since'}>{formatStamp(history.since)}</Line>
              <Line name="Latest run">
                <Link className="text-accent hover:underline" href={`/admin/evals/${history.runId}/${caseId}`}>
                  {formatStamp(history.at)}
                </Link>
              </Line>
            </>
          )}
          <Line name="Asked as">
            {readerGroups.length === 0 ? 'a member without groups' : `a member of ${readerGroups.join(', ')}`}
          </Line>
          <Line name="Asked of">{collections.length === 0 ? 'all documents' : collections.join(', ')}</Line>
          {origin && <Line name="Made from">an answer rated {origin.rating === 'up' ? 'good' : 'bad'}</Line>}
        </dl>
      </CardBody>
    </Card>
  )
}

const sentences = {
  passing: 'Every run since then answered it as expected.',
  failing: 'The latest run did not answer it as expected.',
  open: 'No run has asked it since it was last changed.',
  incomplete: 'Say what a right answer is, or that it must be refused. Until then runs leave it out.',
} as const

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  )
}
