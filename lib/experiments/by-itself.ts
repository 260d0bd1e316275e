import type { ExperimentRow } from '@/db/queries/experiments/find-experiment'
import type { PromptActor } from '@/db/queries/prompts/record-prompt-event'

/** The product acts for whoever started what it watches, and says that it was the product. */
export const byItself = ({
  workspaceId,
  startedBy,
  createdBy,
}: Pick<ExperimentRow, 'workspaceId' | 'startedBy' | 'createdBy'>): PromptActor => ({
  workspaceId,
  userId: startedBy ?? createdBy,
  automatic: true,
})
