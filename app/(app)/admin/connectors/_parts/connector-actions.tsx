'use client'
import { Pause, Play, RefreshCw, Square } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import type { ConnectorStatus } from '@/lib/domain/connector'
import { run, stop, switchTo } from '../actions'
import { DeleteDialog, type DeleteDialogProps } from './delete-dialog'

export type ConnectorActionsProps = DeleteDialogProps & {
  status: ConnectorStatus
  isRunning: boolean
  hasSchedule: boolean
}

export function ConnectorActions({ status, isRunning, hasSchedule, ...connector }: ConnectorActionsProps) {
  const { connectorId } = connector
  const running = useAction(run, { done: 'The run begins' })
  const stopping = useAction(stop, { done: 'The run was stopped' })
  const isPaused = status === 'paused'
  const switching = useAction(switchTo, { done: isPaused ? 'It runs again by itself' : 'It rests until it is resumed' })
  return (
    <>
      {(hasSchedule || isPaused) && (
        <Button
          loading={switching.pending}
          onClick={() => void switching.run({ connectorId, status: isPaused ? 'active' : 'paused' })}
        >
          {isPaused ? <Play aria-hidden /> : <Pause aria-hidden />}
          {isPaused ? 'Resume' : 'Pause'}
        </Button>
      )}
      <DeleteDialog {...connector} />
      {isRunning ? (
        <Button loading={stopping.pending} onClick={() => void stopping.run({ connectorId })}>
          <Square aria-hidden />
          Stop
        </Button>
      ) : (
        <Button variant="primary" loading={running.pending} onClick={() => void running.run({ connectorId })}>
          <RefreshCw aria-hidden />
          Run now
        </Button>
      )}
    </>
  )
}
