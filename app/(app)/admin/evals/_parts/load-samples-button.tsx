'use client'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { loadSamples } from '../actions'

export function LoadSamplesButton() {
  const { pending, run } = useAction(loadSamples, {
    done: ({ documents }) => `${documents} documents are being indexed. A run waits for them.`,
  })
  return (
    <Button loading={pending} onClick={() => void run({})}>
      Load the sample company
    </Button>
  )
}
