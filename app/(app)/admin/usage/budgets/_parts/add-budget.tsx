'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { BudgetDialog, type BudgetForm } from './budget-dialog'

export function AddBudget({ form }: { form: BudgetForm }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button variant="primary" onClick={() => setIsOpen(true)}>
        <Plus aria-hidden />
        Add a budget
      </Button>
      {isOpen && <BudgetDialog form={form} row={null} onClose={() => setIsOpen(false)} />}
    </>
  )
}
