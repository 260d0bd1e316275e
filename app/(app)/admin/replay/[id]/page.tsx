import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeepSteps } from '@/app/(app)/_chat/answer/deep-steps'
import { requirePage } from '@/app/_lib/require-page'
import { PageHeader } from '@/components/ui/page-header'
import { findAnswer } from '@/db/queries/answers/find-answer'
import { listPromptVersions } from '@/db/queries/prompts/list-prompt-versions'
import { getAnswer } from '@/lib/answer/get-answer'
import type { AnswerId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { ExactPrompt } from './_parts/exact-prompt'
import { toThen } from './_parts/replay-form'
import { ReplayPanel } from './_parts/replay-panel'

export const metadata: Metadata = { title: 'Replay' }

/** One answer again, as it was or with something changed, and what made the difference. */
export default async function ReplayPage({ params }: { params: Promise<{ id: string }> }) {
  const { runtime, scope } = await requirePage('reviewer')
  const { id } = await params
  const answer = await getAnswer(runtime, scope, id as AnswerId).catch(nullWhenMissing)
  if (!answer) notFound()
  const [row, models, rerankers, versions] = await Promise.all([
    findAnswer(runtime.db, scope, { answerId: id as AnswerId }),
    runtime.models.listChatModels(scope),
    runtime.models.listRerankers(scope),
    listPromptVersions(runtime.db, scope, { name: 'answer' }),
  ])
  return (
    <>
      <PageHeader
        title={answer.question}
        description="Replay: the answer again from the passages, the prompt and the model that it was made with, or with some of that changed. Nothing is stored, and the reader sees nothing of it."
      />
      {answer.deep && <DeepSteps answerId={null} steps={answer.deep.steps} looking={false} deep={answer.deep} />}
      <ReplayPanel
        answerId={id}
        made={toThen(answer.model, answer.promptVersion, row?.recipe ?? null)}
        models={[...new Set([answer.model, ...models.map((one) => one.id)])]}
        versions={[...new Set([answer.promptVersion, ...versions.map(({ version }) => version)])].toSorted(
          (a, b) => b - a,
        )}
        rerankers={rerankers.map(({ id, label, provider }) => ({ id, label: `${label} (${provider})` }))}
      />
      {scope.role === 'admin' && <ExactPrompt answerId={id} />}
    </>
  )
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof FootnoteError && error.code === 'not_found') return null
  throw error
}
