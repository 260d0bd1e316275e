'use client'
import { useId } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Switch } from '@/components/ui/switch'
import { switchSurvey } from '../actions'

/** Whether people are asked. */
export function SurveySwitch({ isOn }: { isOn: boolean }) {
  const id = useId()
  const { pending, run } = useAction(switchSurvey)
  return (
    <span className="flex items-center gap-2 text-sm">
      <label htmlFor={id}>Ask once a month</label>
      <Switch id={id} checked={isOn} disabled={pending} onCheckedChange={(on) => void run({ on })} />
    </span>
  )
}
