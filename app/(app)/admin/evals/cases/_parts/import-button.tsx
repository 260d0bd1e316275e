'use client'
import { useAction } from '@/app/_lib/use-action'
import { ImportDialog } from '../../../_parts/import-dialog'
import { importCases } from '../actions'

/** Takes a file of evals/. */
export function ImportButton() {
  const { pending, run } = useAction(importCases, {
    done: ({ created, changed, unchanged }) => `${created} added, ${changed} changed, ${unchanged} as they were`,
  })
  return (
    <ImportDialog
      title="Import golden cases"
      description="New ids are added, known ones replaced where they differ, none is removed. A mistake is named with its line, and nothing is taken."
      label="Golden set (YAML)"
      hint="The format of evals/golden.yaml."
      accept=".yaml,.yml"
      pending={pending}
      onTake={async ({ text, file }) => (await run({ yaml: text, file })) !== undefined}
    />
  )
}
