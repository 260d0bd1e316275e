import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import { fewestToSay } from '@/lib/domain/answer-review'
import type { ClaimMode } from '@/lib/domain/judge'
import { claimDays, type ClaimAgreement } from '@/lib/evals/judge/claims/measure-claims'
import { describeJudge } from './calibrated-judge'

/** Whether a model finds what our own check of claims finds. */
export function ClaimsCard({ mode, agreements }: { mode: ClaimMode; agreements: readonly ClaimAgreement[] }) {
  return (
    <Card aria-label="Claims">
      <CardHeader
        title="Held against the check of claims"
        description={`Of answers to readers in the last ${claimDays} days: whether the judge finds that a cited span carries its sentence, where our own check does. Verbatim quotes are left out, the same claim counts once.`}
      />
      <CardBody className="grid gap-4">
        {agreements.length === 0 && (
          <p className="text-sm text-muted">
            {mode === 'off'
              ? 'No claim was judged: this is off.'
              : 'No claim was judged yet. Answers that a model writes are, once there are some; quotes are not.'}
          </p>
        )}
        {agreements.map((agreement) => (
          <AgreementOf key={JSON.stringify(agreement.judge)} agreement={agreement} />
        ))}
      </CardBody>
    </Card>
  )
}

function AgreementOf({ agreement }: { agreement: ClaimAgreement }) {
  const { judge, n, same, counts, unclear, notJudged, kappa } = agreement
  const countOf = (ours: string, theirs: string): number =>
    counts.find((one) => one.ours === ours && one.theirs === theirs)?.n ?? 0
  return (
    <div className="grid gap-3">
      <p className="text-sm font-medium">{describeJudge(judge)}</p>
      <p className="text-sm text-muted">
        {kappa
          ? `Kappa ${kappa.value.toFixed(2)} (${kappa.ci[0].toFixed(2)} to ${kappa.ci[1].toFixed(2)}). `
          : n < fewestToSay
            ? `Too few to say: it takes ${fewestToSay} claims on which both have a word, and there are ${n}. `
            : 'One of the two always says the same: nothing can be told beyond chance. '}
        The same on {same} of {n}. {unclear} unclear and {notJudged} not judged, counted apart.
      </p>
      <Table label={`Claims by our check and by ${judge.model}`}>
        <Thead>
          <Th>Our check</Th>
          <Th numeric>Judge: carried</Th>
          <Th numeric>Judge: not</Th>
        </Thead>
        <tbody>
          <Tr>
            <Td>Supported</Td>
            <Td numeric>{countOf('carried', 'carried')}</Td>
            <Td numeric>{countOf('carried', 'not')}</Td>
          </Tr>
          <Tr>
            <Td>No source</Td>
            <Td numeric>{countOf('not', 'carried')}</Td>
            <Td numeric>{countOf('not', 'not')}</Td>
          </Tr>
        </tbody>
      </Table>
    </div>
  )
}
