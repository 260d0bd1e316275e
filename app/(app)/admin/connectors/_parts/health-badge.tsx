import { CircleAlert, CircleCheck, CircleDashed, LoaderCircle, Pause } from 'lucide-react'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { ConnectorHealth } from '@/lib/domain/connector'

const words: Record<ConnectorHealth, { label: string; tone: BadgeTone; icon: typeof Pause }> = {
  ok: { label: 'Works', tone: 'accent', icon: CircleCheck },
  running: { label: 'Running', tone: 'neutral', icon: LoaderCircle },
  failing: { label: 'Failing', tone: 'danger', icon: CircleAlert },
  paused: { label: 'Paused', tone: 'warn', icon: Pause },
  never: { label: 'Never run', tone: 'outline', icon: CircleDashed },
}

export function HealthBadge({ health }: { health: ConnectorHealth }) {
  const { label, tone, icon: Icon } = words[health]
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className={health === 'running' ? 'animate-spin' : ''} />
      {label}
    </Badge>
  )
}
