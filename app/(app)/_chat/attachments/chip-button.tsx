import type { LucideIcon } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Tooltip } from '@/components/ui/tooltip'

type ChipButtonProps = { icon: LucideIcon; label: string; name: string; pressed?: boolean; onClick: () => void }

/** @param label what it does; with the file's name it is the button's own */
export function ChipButton({ icon: Icon, label, name, pressed, onClick }: ChipButtonProps) {
  return (
    <Tooltip label={label} side="top">
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={`${label}: ${name}`}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        onClick={onClick}
      >
        <Icon aria-hidden />
      </Button>
    </Tooltip>
  )
}
