import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import { fewestToSay } from '@/lib/domain/answer-review'
import type { RoundAgreement } from '@/lib/evals/reviews/measure-agreement'
import type { Coefficient } from '@/lib/evals/statistics/coefficient'
import { nameOfKind } from './name-of-kind'

/** How far those who judged the same answers agree beyond chance. */
export function AgreementCard({ agreement }: { agreement: RoundAgreement }) {
  const { n, same, people, alpha, kappa, kinds } = agreement
  return (
    <Card aria-label="Agreement">
      <CardHeader
        title="Agreement"
        description={
          n === 0
            ? 'How far two people who judge the same answer say the same, beyond what chance would give.'
            : `${people} people, ${n} ${n === 1 ? 'answer' : 'answers'} judged twice, the same verdict on ${same}. “Cannot tell” does not count.`
        }
      />
      <CardBody className="grid gap-4">
        {n < fewestToSay ? (
          <p className="text-sm text-muted">
            Too few to say: it takes {fewestToSay} answers with two verdicts, and {n} {n === 1 ? 'has' : 'have'} them.
          </p>
        ) : (
          <>
            <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
              <Figure label="Krippendorff’s alpha" figure={alpha} />
              {people === 2 && <Figure label="Cohen’s kappa" figure={kappa} />}
            </div>
            <Table label="Agreement by verdict and label">
              <Thead>
                <Th>Said of an answer</Th>
                <Th numeric>By both</Th>
                <Th numeric>By one</Th>
                <Th numeric>Alpha</Th>
              </Thead>
              <tbody>
                {kinds.map((kind) => (
                  <Tr key={`${kind.kind} ${kind.name}`}>
                    <Td>{nameOfKind(kind)}</Td>
                    <Td numeric>{kind.both}</Td>
                    <Td numeric>{kind.one}</Td>
                    <Td numeric>
                      {kind.alpha ? (
                        <span className="whitespace-nowrap">
                          {kind.alpha.value.toFixed(2)} <span className="text-muted">{formatInterval(kind.alpha)}</span>
                        </span>
                      ) : (
                        <span className="text-muted">too few to say</span>
                      )}
                    </Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
          </>
        )}
      </CardBody>
    </Card>
  )
}

function Figure({ label, figure }: { label: string; figure: Coefficient | null }) {
  return (
    <div>
      <p className="text-sm text-muted">{label}</p>
      {figure ? (
        <p className="tabular mt-0.5">
          <span className="text-2xl font-semibold tracking-tight">{figure.value.toFixed(2)}</span>{' '}
          <span className="text-sm text-muted">{formatInterval(figure)}</span>
          <span className="block text-sm text-muted">{describe(figure.value)}</span>
        </p>
      ) : (
        <p className="mt-0.5 text-sm text-pretty text-muted">
          Everybody gave one and the same verdict: there is nothing to agree on beyond chance.
        </p>
      )}
    </div>
  )
}

const formatInterval = ({ ci: [low, high] }: Coefficient): string => `${low.toFixed(2)} to ${high.toFixed(2)}`

/** The bounds are Krippendorff's own ("Content Analysis", 2004). */
const describe = (value: number): string =>
  value >= 0.8
    ? 'Verdicts can be relied on.'
    : value >= 0.667
      ? 'Verdicts can be used for tentative conclusions.'
      : 'Too little to rely on one verdict: talk about what the words mean.'
