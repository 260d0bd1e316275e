'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { ShownPrompt } from '@/lib/answer/replay/show-prompts'
import { PromptBlock } from '../../../prompts/_parts/prompt-block'
import { showPrompts } from '../../actions'

/** What the model was told, to the letter, once it is asked for: it holds whole passages. */
export function ExactPrompt({ answerId }: { answerId: string }) {
  const load = useAction(showPrompts)
  const [prompts, setPrompts] = useState<readonly ShownPrompt[] | null>(null)
  const show = async (): Promise<void> => {
    const found = await load.run({ answerId })
    if (found) setPrompts(found)
  }
  return (
    <Card className="mt-6">
      <CardHeader
        title="What the model was given"
        description="Both messages of the first call, with the passages of then. A draft from the cache was written for an earlier one. Personal data that the workspace keeps from providers is masked after this."
        actions={
          prompts === null && (
            <Button size="sm" loading={load.pending} onClick={() => void show()}>
              Show the prompt
            </Button>
          )
        }
      />
      {prompts && (
        <CardBody className="grid gap-6" aria-live="polite">
          {prompts.length === 0 && (
            <p className="text-sm text-muted">
              The local model answered. It quotes the passages and is given no prompt; replay shows which passages they
              were.
            </p>
          )}
          {prompts.map(({ question, system, user }, at) => (
            <section key={`${at} ${question}`} aria-label={`Prompt for: ${question}`} className="grid gap-3">
              {prompts.length > 1 && <h3 className="text-sm font-semibold">{question}</h3>}
              <PromptBlock label="System message" text={system} />
              <PromptBlock label="User message" text={user} />
            </section>
          ))}
        </CardBody>
      )}
    </Card>
  )
}
