import { expectAccessible } from './support/expect-accessible'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** Golden questions that the product asks itself. */
test('an admin switches the checks on, and a canary question is asked by itself', async ({ page }) => {
  await page.goto('/admin/checks')
  const schedule = page.getByRole('region', { name: 'Schedule' })
  await expect(schedule).toContainText('Off: nothing runs by itself.')
  await schedule.getByRole('checkbox', { name: /^Run the checks by themselves/ }).click()
  await schedule.getByRole('searchbox', { name: 'Find a question' }).fill('carry over into next year')
  const question = 'How many unused leave days can I carry over into next year?'
  await schedule.getByRole('checkbox', { name: question }).click()
  await expect(schedule).toContainText('1 of at most 10')
  await expectAccessible(page)
  await schedule.getByRole('button', { name: 'Save' }).click()
  await expect(schedule).toContainText('The next night’s run is due at')
  const canaries = page.getByRole('region', { name: 'Canary questions' })
  await expect(canaries.getByRole('list', { name: `Outcomes of “${question}”` }).getByRole('listitem')).toContainText(
    'answered',
  )
  await takeLooks(page, 'checks')
  await canaries.getByRole('link', { name: question }).click()
  await expect(page.getByRole('heading', { name: question })).toBeVisible()
  await page.goto('/admin/evals')
  await expect(page.getByText('Scheduled')).toHaveCount(0)

  await page.goto('/admin/checks')
  await schedule.getByRole('checkbox', { name: /^Run the checks by themselves/ }).click()
  await schedule.getByRole('button', { name: 'Save' }).click()
  await expect(schedule).toContainText('Off: nothing runs by itself.')
})
