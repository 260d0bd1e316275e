import { Badge, type BadgeTone } from '@/components/ui/badge'

export type CaseState = 'passing' | 'failing' | 'open' | 'incomplete'

export const caseStates = {
  passing: { tone: 'accent', word: 'Passing' },
  failing: { tone: 'danger', word: 'Failing' },
  open: { tone: 'neutral', word: 'Not run yet' },
  incomplete: { tone: 'warn', word: 'Needs an answer' },
} satisfies Record<CaseState, { tone: BadgeTone; word: string }>

/** How a case stands in the latest run that asked it as it is now. */
export function CaseStateBadge({ state }: { state: CaseState }) {
  const { tone, word } = caseStates[state]
  return <Badge tone={tone}>{word}</Badge>
}
