'use client'
import { onSubmit } from '@/app/_lib/on-submit'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { findKpi, formatKpi, formatTarget, type KpiName } from '@/lib/domain/kpi'
import { setKpiTarget } from '../actions'
import { parseTarget, shownTarget, targetUnits } from './target-text'

type Edited = { readonly name: KpiName; readonly aim: number; readonly measuredAt: number | null }

/** What the workspace aims at, and the way to change it. */
export function TargetEditor({ kpi }: { kpi: Edited }) {
  const [isOpen, setIsOpen] = useState(false)
  const definition = findKpi(kpi.name)
  return (
    <>
      <button
        type="button"
        onClick={() => setIsOpen(true)}
        className="group inline-flex items-center gap-1.5 rounded-xs text-sm text-muted hover:text-ink"
        aria-label={`Target of ${definition.label}: ${formatTarget(definition, kpi.aim)}. Change it`}
      >
        Target: {formatTarget(definition, kpi.aim)}
        <Pencil className="size-3.5" aria-hidden />
      </button>
      {isOpen && <TargetDialog kpi={kpi} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function TargetDialog({ kpi, onClose }: { kpi: Edited; onClose: () => void }) {
  const definition = findKpi(kpi.name)
  const save = useAction(setKpiTarget, { done: `Target of ${definition.label} changed` })
  const [text, setText] = useState(shownTarget(definition, kpi.aim))
  const [isChecked, setIsChecked] = useState(false)
  const set = async (target: number | null): Promise<void> => {
    if ((await save.run({ name: kpi.name, target })) !== undefined) onClose()
  }
  const submit = async (): Promise<void> => {
    setIsChecked(true)
    const target = parseTarget(definition, text)
    if (target !== null) await set(target)
  }
  const { label, refusal } = targetUnits[definition.unit]
  const now = kpi.measuredAt === null ? 'not measured yet' : formatKpi(definition, kpi.measuredAt)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Target of ${definition.label}`}
      description={`${definition.how} Now: ${now}. Whoever changes a target is in the audit log.`}
    >
      <form onSubmit={onSubmit(submit)} noValidate className="grid gap-4">
        <Field
          label={`${definition.better === 'higher' ? 'At least' : 'At most'}, ${label}`}
          hint={`Shipped: ${formatTarget(definition, definition.target)}.`}
          error={isChecked && parseTarget(definition, text) === null ? refusal : undefined}
        >
          <Input
            inputMode="decimal"
            autoComplete="off"
            className="tabular"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          {kpi.aim !== definition.target && (
            <Button className="mr-auto" onClick={() => void set(null)} disabled={save.pending}>
              Back to the shipped one
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={save.pending}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
