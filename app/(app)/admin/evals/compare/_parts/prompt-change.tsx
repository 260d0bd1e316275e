import Link from 'next/link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { PromptComparison } from '@/lib/evals/compare-prompts'
import { SideBySide } from '../../../prompts/_parts/side-by-side'

/** @param isLocal no model was given a prompt: the local one quotes passages */
export type PromptChangeProps = { prompt: PromptComparison; isLocal: boolean }

/** The versions of the answer prompt behind both answers; where they differ, their texts beside each other. */
export function PromptChange({ prompt, isLocal }: PromptChangeProps) {
  const { before, after, texts } = prompt
  return (
    <Card aria-label="Prompt">
      <CardHeader
        title="Prompt"
        description={`${describePrompts(prompt)}${isLocal ? ' The local model quotes passages and is given no prompt.' : ''}`}
        actions={
          texts && (
            <Link
              className="text-sm text-accent underline underline-offset-2"
              href={`/admin/prompts/${after}/diff?with=${before}`}
            >
              Both in full
            </Link>
          )
        }
      />
      {texts && (
        <CardBody className="grid gap-8 pb-8">
          {(['system', 'user'] as const).map((field) => (
            <SideBySide
              key={field}
              title={{ system: 'System message', user: 'User message' }[field]}
              before={{ label: `Before: version ${before}`, text: texts.before[field] }}
              after={{ label: `After: version ${after}`, text: texts.after[field] }}
              linesAround={2}
            />
          ))}
        </CardBody>
      )}
    </Card>
  )
}

function describePrompts({ before, after, wasEdited, texts }: PromptComparison): string {
  if (before === after)
    return wasEdited
      ? `Version ${after} in both. Its text was changed after the first run, and that text is not kept.`
      : `Version ${after} in both.`
  const changed = `Version ${before} before, version ${after} after.`
  return texts ? changed : `${changed} Admins can see what differs.`
}
