import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import { caseVerdicts, type JudgeIdentity } from '@/lib/domain/judge'
import type { Calibration } from '@/lib/evals/judge/calibration/calibrate'
import { describeStanding, StandingBadge } from '../../_parts/judge-standing'

export const describeJudge = ({ model, rubricVersion, samples }: JudgeIdentity): string =>
  `${model}, rubric ${rubricVersion}, asked ${samples === 1 ? 'once' : `${samples} times`}`

const words = { correct: 'Right', partly: 'Partly right', wrong: 'Wrong' } as const

/** One judge: what is known of it, and what it said where people said what. */
export function CalibratedJudge({ calibration }: { calibration: Calibration }) {
  const { judge, n, same, notJudged, confusion } = calibration
  return (
    <div className="grid gap-3 border-t border-line pt-4">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <span className="font-medium">{describeJudge(judge)}</span>
        <StandingBadge calibration={calibration} />
      </p>
      <p className="text-sm text-muted">
        {describeStanding(calibration)} {n > 0 && `The same verdict on ${same} of ${n}.`}{' '}
        {notJudged > 0 && `${notJudged} not judged, counted apart.`}
      </p>
      {n > 0 && (
        <Table label={`What ${judge.model} said where people said what`}>
          <Thead>
            <Th>People said</Th>
            {caseVerdicts.map((verdict) => (
              <Th key={verdict} numeric>
                Judge: {words[verdict].toLowerCase()}
              </Th>
            ))}
          </Thead>
          <tbody>
            {confusion.map(({ human, judged }) => (
              <Tr key={human}>
                <Td>{words[human]}</Td>
                {judged.map((count, index) => (
                  <Td key={caseVerdicts[index]} numeric>
                    {caseVerdicts[index] === human ? <b className="font-semibold">{count}</b> : count}
                  </Td>
                ))}
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  )
}
