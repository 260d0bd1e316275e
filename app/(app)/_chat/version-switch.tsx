'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '@/components/ui/button'

export type VersionSwitchProps = { versions: readonly string[]; shown: string | null; onShow: (id: string) => void }

/** Steps through the answers that were given in one place. Nothing is there while there is only one. */
export function VersionSwitch({ versions, shown, onShow }: VersionSwitchProps) {
  const at = shown === null ? -1 : versions.indexOf(shown)
  if (at === -1 || versions.length < 2) return null
  const step = (label: string, id: string | undefined, Icon: typeof ChevronLeft) => (
    <Button
      variant="ghost"
      size="icon-sm"
      aria-label={label}
      disabled={id === undefined}
      onClick={() => id !== undefined && onShow(id)}
    >
      <Icon aria-hidden />
    </Button>
  )
  return (
    <nav aria-label="Versions" className="flex shrink-0 items-center text-sm text-muted">
      {step('Earlier version', versions[at - 1], ChevronLeft)}
      <span className="tabular" aria-live="polite">
        {at + 1} of {versions.length}
      </span>
      {step('Later version', versions[at + 1], ChevronRight)}
    </nav>
  )
}
