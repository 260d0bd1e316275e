'use client'
import { Upload } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { useReplaceFile, type Replaceable } from './use-replace-file'

export type ReplaceButtonProps = { target: Replaceable; maxUploadMb: number; isPrimary?: boolean }

/** Uploads another file as the next revision of this document. */
export function ReplaceButton({ target, maxUploadMb, isPrimary = false }: ReplaceButtonProps) {
  const { choose, busy } = useReplaceFile(target, maxUploadMb)
  return (
    <Button variant={isPrimary ? 'primary' : 'secondary'} loading={busy} onClick={choose}>
      <Upload aria-hidden />
      Upload a new copy
    </Button>
  )
}
