import type { Locator, Page } from '@playwright/test'
import { ask, expectFinished } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { invitePerson } from './support/invite-person'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** A complaint on its way from the thumb of a reader through the inbox and back. What becomes of its golden case is in evidence-loop. */
const missing = 'How much is a lost season ticket of the Tarnsund ferry replaced for?'
const offTopic = 'Which horse won the Tarnsund derby in 1987?'

async function rateDown(answer: Locator, reason: string, comment: string): Promise<void> {
  await answer.getByRole('button', { name: 'Bad answer' }).click()
  await answer.getByRole('button', { name: reason }).click()
  await answer.getByRole('textbox', { name: 'Comment' }).fill(comment)
  await answer.getByRole('button', { name: 'Send feedback' }).click()
  await expect(answer.getByRole('form', { name: 'Feedback' })).toHaveCount(0)
}

/** From here on without a mouse: the page has taken over when its help opens. */
async function openInbox(page: Page): Promise<void> {
  await page.goto('/admin/feedback')
  const help = page.getByRole('dialog', { name: 'Keys of the inbox' })
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(help).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

test('complaints are worked through by keyboard, become golden cases, and their reader is told', async ({
  page,
  browser,
}) => {
  const stamp = Date.now()
  const reader = await invitePerson(page, browser, `Mira ${stamp}`)
  const reviewer = await invitePerson(page, browser, `Rune ${stamp}`, 'Reviewer')

  const other = await ask(reader, offTopic)
  await expectFinished(other)
  await rateDown(other, 'Should have answered', 'Everyone here knows it.')
  const refused = await ask(reader, missing)
  await expectFinished(refused)
  await expect(refused.getByRole('button', { name: /^Footnote/ })).toHaveCount(0)
  await rateDown(refused, 'Should have answered', 'It is in the rules of the ferry.')
  await reader.waitForURL('**/c/*')
  const conversation = reader.url()
  await reader.goto('/admin/feedback')
  await expect(reader.getByRole('heading', { name: 'Rated answers' })).toHaveCount(0)
  await expect(reader.getByRole('navigation', { name: 'Rated answers' })).toHaveCount(0)

  await openInbox(reviewer)
  await expectAccessible(reviewer)
  await reviewer.keyboard.press('Escape')
  const asked = (question: string) => reviewer.getByRole('heading', { level: 2, name: question })
  await expect(asked(missing)).toBeVisible()
  await reviewer.keyboard.press('j')
  await expect(asked(offTopic)).toBeVisible()
  await reviewer.keyboard.press('ArrowUp')
  await expect(asked(missing)).toBeVisible()
  await expect(reviewer.getByText('It is in the rules of the ferry.')).toBeVisible()
  await reviewer.keyboard.press('4')
  await expect(reviewer.getByRole('button', { name: 'Missing document', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await reviewer.keyboard.press('c')
  const corrected = reviewer.getByRole('textbox', { name: 'Corrected answer' })
  await expect(corrected).toBeFocused()
  await reviewer.keyboard.type('A lost season ticket is replaced for 24 euros.')
  await reviewer.keyboard.press('Escape')
  await expect(reviewer.getByText('Corrected answer saved')).toBeVisible()
  await reviewer.keyboard.press('a')
  await expect(reviewer.getByRole('combobox', { name: 'Given to' })).toContainText(`Rune ${stamp}`)
  await reviewer.keyboard.press('g')
  await expect(reviewer.getByRole('link', { name: 'Open its golden case' })).toBeVisible()
  await expectAccessible(reviewer)
  await takeLooks(reviewer, 'feedback-inbox')
  await reviewer.keyboard.press('j')
  await reviewer.keyboard.press('6')
  await expect(reviewer.getByRole('button', { name: 'Should refuse', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await reviewer.keyboard.press('g')
  await expect(reviewer.getByRole('link', { name: 'Open its golden case' })).toBeVisible()

  await reviewer.goto('/admin/evals/cases')
  await reviewer.getByRole('link', { name: missing, exact: true }).click()
  await expect(reviewer.getByRole('textbox', { name: 'Key facts' })).toHaveValue('24')
  await expectAccessible(reviewer)
  await takeLooks(reviewer, 'golden-case')

  await openInbox(reviewer)
  await reviewer.keyboard.press('Escape')
  await expect(asked(missing)).toBeVisible()
  await reviewer.keyboard.press('n')
  await reviewer.keyboard.type('The rules of the ferry are here now. Please ask again.')
  await reviewer.keyboard.press('Escape')
  await reviewer.keyboard.press('e')
  await expect(asked(offTopic)).toBeVisible()
  await reviewer.keyboard.press('e')
  await expect(reviewer.getByText('The inbox is empty')).toBeVisible()
  // The inbox is ahead of the server; the reader is told of both once both are said to be closed.
  await expect(reviewer.getByText('Closed. The reader is told.')).toHaveCount(2)

  await reader.goto(conversation)
  await expect(reader.getByRole('button', { name: /^Account of .*2 new notices/ })).toBeVisible()
  const reply = reader.getByRole('article', { name: missing }).getByRole('region', { name: 'Reply to your feedback' })
  await expect(reply).toContainText('No document here had the answer.')
  await expect(reply).toContainText('Please ask again.')
  await expect(reply).toContainText('one of the test questions')
  await expectAccessible(reader)
  await takeLooks(reader, 'chat-reply')
  await reader.goto('/profile')
  await expect(reader.getByText('New', { exact: true })).toHaveCount(2)
  await expectAccessible(reader)
  await takeLooks(reader, 'profile-replies')
  await reader.reload()
  await expect(reader.getByRole('heading', { name: 'Your feedback' })).toBeVisible()
  await expect(reader.getByText('New', { exact: true })).toHaveCount(0)
  await reader.context().close()
  await reviewer.context().close()
})

test('golden cases go out as a file and come back; a typo is named, and a case is changed and archived', async ({
  page,
}) => {
  const made = await page.request.get('/api/v1/evals/cases/file')
  expect(made.headers()['content-type']).toContain('yaml')
  const yaml = await made.text()
  await page.goto('/admin/evals/cases')
  await page.getByRole('button', { name: 'Import' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import golden cases' })
  await expectAccessible(page)
  const field = dialog.getByRole('textbox', { name: 'Golden set (YAML)' })
  await field.fill(yaml.replace('facts:', 'fakts:'))
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText(/pasted:\d+: cases\[0\].*fakts/)).toBeVisible()
  await field.fill(yaml)
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('0 added, 0 changed, 2 as they were')).toBeVisible()

  await page.getByRole('link', { name: offTopic, exact: true }).click()
  await page.getByRole('textbox', { name: 'Must not say' }).fill('Thunder')
  await page.getByRole('button', { name: 'Save the case' }).click()
  await expect(page.getByText(/ · version 2 · /)).toBeVisible()
  await page.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Take it back' })).toBeVisible()
  await page.goto('/admin/evals/cases')
  await expect(page.getByRole('link', { name: missing, exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: offTopic, exact: true })).toHaveCount(0)
})
