'use client'
import { ChevronDown } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { DropdownMenu, MenuLabel, MenuRadioGroup } from '@/components/ui/dropdown-menu'
import type { ChatModel } from './chat-context'

export type ModelPickerProps = {
  models: readonly ChatModel[]
  /** Null: the workspace's default. */
  model: string | null
  onModelChange: (id: string | null) => void
}

const defaultChoice = 'default'

/** Which model writes; hidden where there is nothing to choose. */
export function ModelPicker({ models, model, onModelChange }: ModelPickerProps) {
  if (models.length < 2) return null
  const label = models.find((one) => one.id === model)?.label ?? 'Default model'
  const options = [
    { value: defaultChoice, label: 'Default model' },
    ...models.map((one) => ({ value: one.id, label: one.label })),
  ]
  return (
    <DropdownMenu
      align="start"
      side="top"
      trigger={
        <Button variant="ghost" size="sm" aria-label={`Model: ${label}`} className="max-w-44 min-w-0 shrink">
          <span className="truncate">{label}</span>
          <ChevronDown className="size-3.5!" aria-hidden />
        </Button>
      }
    >
      <MenuLabel>Answered by</MenuLabel>
      <MenuRadioGroup
        value={model ?? defaultChoice}
        onValueChange={(value) => onModelChange(value === defaultChoice ? null : value)}
        options={options}
      />
    </DropdownMenu>
  )
}
