'use client'
import { ScanText } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { lookThrough } from '../actions'

export function LookButton() {
  const { pending, run } = useAction(lookThrough, {
    done: 'All documents are looked through again. What you have decided stays.',
  })
  return (
    <Button loading={pending} onClick={() => void run({})}>
      <ScanText aria-hidden />
      Look through documents
    </Button>
  )
}
