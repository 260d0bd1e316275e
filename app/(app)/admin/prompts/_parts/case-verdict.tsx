import { Badge } from '@/components/ui/badge'

/** Whether a case was passed; a question that nobody has judged says so. */
export function CaseVerdict({ passed }: { passed: boolean | null }) {
  if (passed === null) return <Badge tone="outline">not judged</Badge>
  return <Badge tone={passed ? 'accent' : 'danger'}>{passed ? 'passed' : 'failed'}</Badge>
}
