'use client'
import { useAction } from '@/app/_lib/use-action'
import { ImportDialog } from '../../_parts/import-dialog'
import { importCsv } from '../actions'

/** Takes a list of terms. */
export function ImportButton() {
  const { pending, run } = useAction(importCsv, {
    done: ({ added, known }) => `${added} added${known > 0 ? `, ${known} were there` : ''}`,
  })
  return (
    <ImportDialog
      title="Import terms"
      description="A table with the columns Term, Means and Definition, for everyone’s questions. What is there stays; a mistake is named with its line, and nothing is taken."
      label="Table (CSV)"
      hint="The format that “CSV” under In use writes."
      placeholder={'Term,Means,Definition\nPTO,paid time off,Leave that is paid'}
      accept=".csv,.tsv,.txt"
      pending={pending}
      onTake={async ({ text }) => (await run({ csv: text })) !== undefined}
    />
  )
}
