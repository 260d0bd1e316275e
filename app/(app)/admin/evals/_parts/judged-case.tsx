import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { notJudgedTable, type NotJudgedCode } from '@/lib/domain/judge'

export type JudgedCaseProps = {
  verdict: string | null
  code: NotJudgedCode | null
  /** Null also where whoever looks may not read what it may repeat. */
  reason: string | null
}

const looks: Readonly<Record<string, { tone: 'accent' | 'danger' | 'warn'; word: string }>> = {
  correct: { tone: 'accent', word: 'right' },
  partly: { tone: 'warn', word: 'partly right' },
  wrong: { tone: 'danger', word: 'wrong' },
}

export function JudgeVerdictBadge({ verdict }: { verdict: string | null }) {
  const look = verdict === null ? undefined : looks[verdict]
  return look ? <Badge tone={look.tone}>{look.word}</Badge> : <Badge>not judged</Badge>
}

/** What the judge said of one answer, and why. */
export function JudgedCase({ verdict, code, reason }: JudgedCaseProps) {
  return (
    <Card aria-label="Judge">
      <CardHeader title="Judge" actions={<JudgeVerdictBadge verdict={verdict} />} />
      <CardBody className="text-sm text-muted">
        {code ? `Not judged: ${notJudgedTable[code]}.` : (reason ?? 'Its reason is not shown here.')}
      </CardBody>
    </Card>
  )
}
