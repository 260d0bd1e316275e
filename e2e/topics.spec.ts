import { expectAccessible } from './support/expect-accessible'
import { openWorkspace } from './support/open-workspace'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** What people ask and the documents do not have, without showing anyone's words that they did not hand over; and what has changed. */
test('questions are sorted into topics; an admin counts what three people asked, a reviewer sees what was rated', async ({
  browser,
}) => {
  const { admin, reviewer } = await openWorkspace(browser, [
    { by: 0, question: 'How long is parental leave in Graz?' },
    { by: 1, question: 'How long is parental leave for fathers?', isNear: true },
    { by: 2, question: 'How long is parental leave in Porto?', isNear: true, isRatedDown: true },
    { by: 2, question: 'How long is parental leave in Rotterdam?', daysAgo: 2 },
    { by: 0, question: 'How long is parental leave in Vienna?', daysAgo: 40 },
    { by: 0, question: 'Where is bicycle parking at the harbour office?', isRatedDown: true },
    { by: 0, question: 'Is there bicycle parking at the harbour?', isRatedDown: true },
    { by: 1, question: 'Is my dismissal by Vera Lund final?' },
  ])
  await admin.goto('/admin/topics')
  await admin.getByRole('button', { name: 'Sort the questions' }).click()
  const leave = admin.getByRole('region', { name: /parental, leave|leave, parental/ })
  await expect(leave).toContainText('3 people')
  await expect(leave).toContainText('4 questions')
  await expect(leave).toContainText('rare before')
  await expect(leave.getByRole('list', { name: 'What came of them' })).toContainText('2 near miss')
  await expect(leave.getByRole('link', { name: 'How long is parental leave in Porto?' })).toBeVisible()
  await expect(leave).not.toContainText('fathers')
  const parking = admin.getByRole('region', { name: /bicycle.*parking|parking.*bicycle/ })
  await expect(parking).toContainText('Fewer than three people')
  await expect(admin.getByText('Lund')).toHaveCount(0)
  await admin.getByText('How this is worked out').click()
  await expect(admin.getByText('at least three different people asked')).toBeVisible()
  await expectAccessible(admin)
  await takeLooks(admin, 'topics')

  await reviewer.goto('/admin/topics')
  await expect(reviewer.getByRole('region', { name: /bicycle.*parking|parking.*bicycle/ })).toContainText('1 person')
  await expect(reviewer.getByRole('region', { name: 'Asked once' })).toContainText('parental leave in Porto')
  await expect(reviewer.getByText('Graz')).toHaveCount(0)
  await expect(reviewer.getByText('Only counted')).toHaveCount(0)
  await reviewer.getByRole('link', { name: 'How long is parental leave in Porto?' }).click()
  await expect(reviewer.getByRole('heading', { name: 'Feedback' })).toBeVisible()
  await admin.goto('/admin/drift')
  await expect(admin.getByText('Nothing measured yet')).toBeVisible()
  await admin.getByRole('button', { name: 'Measure now' }).click()
  const measures = admin.getByRole('region', { name: 'Measures' })
  await expect(measures.getByRole('listitem').filter({ hasText: 'Refusals' })).toContainText('more answers this week')
  await expectAccessible(admin)
  await admin.context().close()
  await reviewer.context().close()
})
