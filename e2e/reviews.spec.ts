import type { Page } from '@playwright/test'
import { expectAccessible } from './support/expect-accessible'
import { openWorkspace, type AskedQuestion } from './support/open-workspace'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

const readers = [0, 1, 2] as const

/** Ten refusals that their readers rated, in a workspace of their own: the inbox of the others stays as it is. */
const questions: AskedQuestion[] = Array.from({ length: 10 }, (_, i) => ({
  by: readers[i % readers.length] ?? 0,
  question: `Which berth does ferry number ${i + 1} leave from?`,
  isRatedDown: true,
}))

/** Gives one verdict after the other, each with its key, as soon as the answer is there. */
async function judge(page: Page, keys: readonly string[]): Promise<void> {
  for (const [done, key] of keys.entries()) {
    await expect(page.getByText(`${done} judged, ${keys.length - done} left`)).toBeVisible()
    await expect(page.getByRole('heading', { name: 'The answer was refused' })).toBeVisible()
    await page.keyboard.press(key)
  }
  await expect(page.getByText('Nothing left for you in this round')).toBeVisible()
}

test('two people judge a drawn round blind, a third settles what they differ on, and it says what all are worth', async ({
  browser,
}) => {
  const { admin, reviewer } = await openWorkspace(browser, questions)
  await admin.goto('/admin/reviews')
  await expect(admin.getByText('No round yet')).toBeVisible()
  await expectAccessible(admin)
  const unrated = admin.getByRole('switch', { name: 'Reviewers may be shown them, drawn by chance' })
  await unrated.click()
  await expect(unrated).toBeChecked()
  await reviewer.goto('/profile')
  await expect(reviewer.getByText(/reviewers may also read a sample of other questions/)).toBeVisible()
  await reviewer.goto('/')
  await expect(reviewer.getByRole('link', { name: 'What that means' })).toBeVisible()
  // Nobody has asked since readers are told.
  await admin.getByRole('button', { name: 'Draw', exact: true }).click()
  await expect(admin.getByText(/There is no answer to draw in this time/)).toBeVisible()
  await unrated.click()
  await expect(unrated).not.toBeChecked()
  await admin.getByRole('button', { name: 'Draw', exact: true }).click()
  await admin.waitForURL(/\/admin\/reviews\/rvr_/)
  const round = admin.url()
  await expect(admin.getByText(/10 of 10 rated answers/)).toBeVisible()

  await admin.getByRole('link', { name: 'Judge 10' }).click()
  await expect(admin.getByText('0 judged, 10 left')).toBeVisible()
  await admin.keyboard.press('n')
  await expect(admin.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await admin.keyboard.type('The harbour office knows.')
  await admin.keyboard.press('Escape')
  await expectAccessible(admin)
  await takeLooks(admin, 'review-judge')
  await judge(admin, ['3', '1', '1', '1', '1', '1', '1', '1', '1', '3'])

  await reviewer.goto(round)
  await reviewer.getByRole('link', { name: 'Judge 10' }).click()
  await expect(reviewer.getByText('0 judged, 10 left')).toBeVisible()
  await expect(reviewer.getByText('The harbour office knows.')).toHaveCount(0)
  await judge(reviewer, ['1', '1', '1', '1', '1', '1', '1', '1', '1', '3'])

  await admin.goto(`${round}/settle`)
  const both = admin.getByRole('region', { name: 'What two people said' })
  await expect(both).toContainText('The harbour office knows.')
  await expectAccessible(admin)
  await admin.keyboard.press('3')
  await admin.keyboard.press('r')
  await expect(admin.getByRole('textbox', { name: 'The right answer' })).toBeFocused()
  await admin.keyboard.type('Ferry 1 leaves from berth 4.')
  await admin.keyboard.press('Escape')
  await admin.keyboard.press('Enter')
  await expect(admin.getByText('Nothing for you to settle')).toBeVisible()
  await admin.getByRole('link', { name: 'To the round' }).click()
  const shares = admin.getByRole('region', { name: 'What it says of all answers' })
  await expect(shares).toContainText('from 10 whose verdict is known')
  await expect(shares).toContainText('80 %')
  // One said wrong twice, the other once: 9 of 10 agree, chance gives .74.
  await expect(admin.getByRole('region', { name: 'Agreement', exact: true })).toContainText('0.62')
  await admin
    .getByRole('listitem')
    .filter({ hasText: 'settled' })
    .getByRole('button', { name: /^Make it a golden case/ })
    .click()
  await expect(admin.getByRole('link', { name: /^Open the golden case of/ })).toBeVisible()
  await expectAccessible(admin)
  await takeLooks(admin, 'review-round')
  await admin.context().close()
  await reviewer.context().close()
})
