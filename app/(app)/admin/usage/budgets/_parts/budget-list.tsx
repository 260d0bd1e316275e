'use client'
import { PiggyBank } from 'lucide-react'
import { useState } from 'react'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { AddBudget } from './add-budget'
import { BudgetDialog, type BudgetForm } from './budget-dialog'
import { BudgetItem } from './budget-item'
import type { BudgetRow } from './budget-row'

export function BudgetList({ rows, form }: { rows: readonly BudgetRow[]; form: BudgetForm }) {
  const [editing, setEditing] = useState<BudgetRow | null>(null)
  if (rows.length === 0) {
    return (
      <EmptyState icon={PiggyBank} title="No budget yet" action={<AddBudget form={form} />}>
        Nothing limits what models cost. Begin with one for the whole workspace by month; groups, people and API keys
        can have their own on top, and a call must fit into all of them.
      </EmptyState>
    )
  }
  return (
    <>
      <Card>
        <ul className="divide-y divide-line" aria-label="Budgets">
          {rows.map((row) => (
            <BudgetItem key={row.id} row={row} onEdit={() => setEditing(row)} />
          ))}
        </ul>
      </Card>
      {editing && <BudgetDialog key={editing.id} form={form} row={editing} onClose={() => setEditing(null)} />}
    </>
  )
}
