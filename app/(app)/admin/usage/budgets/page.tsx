import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { PageHeader } from '@/components/ui/page-header'
import { listBudgetSubjects } from '@/db/queries/budgets/list-budget-subjects'
import { listBudgets } from '@/db/queries/budgets/list-budgets'
import { UsageTabs } from '../usage-tabs'
import { AddBudget } from './_parts/add-budget'
import { BudgetList } from './_parts/budget-list'
import { toBudgetRow } from './_parts/budget-row'

export const metadata: Metadata = { title: 'Budgets' }

/** What may be spent on models, by whom, and what is left of it now. */
export default async function BudgetsPage() {
  const { runtime, scope, user } = await requirePage('admin')
  const now = runtime.now()
  const [budgets, subjects, choices] = await Promise.all([
    listBudgets(runtime.db, scope, { now }),
    listBudgetSubjects(runtime.db, scope),
    runtime.models.listChatModels(scope),
  ])
  const form = {
    subjects,
    models: choices.filter(({ local }) => !local).map(({ id }) => id),
    ownName: user.name,
  }
  return (
    <>
      <PageHeader
        title="Budgets"
        description="What models may cost by day or month. From the soft limit on, readers are told and a cheaper model can take over; at the hard one, calls are refused until the budget renews."
        actions={<AddBudget form={form} />}
      >
        <UsageTabs />
      </PageHeader>
      <BudgetList rows={budgets.map((budget) => toBudgetRow(budget, now))} form={form} />
    </>
  )
}
