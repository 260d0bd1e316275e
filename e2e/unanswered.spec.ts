import type { Page } from '@playwright/test'
import { ask, expectFinished, turn } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { invitePerson } from './support/invite-person'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** A refusal that helps: from a question without an answer to the person who has it, and back. */
const question = 'Which florist decorates the Brackwater lighthouse for midsummer?'
const written = 'Hollis & Daughters, since 2019.\nCall them before May.'

async function askPeople(reader: Page, note: string): Promise<void> {
  const refused = await ask(reader, question)
  await expectFinished(refused)
  await refused.getByRole('button', { name: 'Ask the people who can add it' }).click()
  const form = refused.getByRole('form', { name: 'Ask people' })
  await expect(form).toContainText('nothing else of the conversation')
  await form.getByRole('textbox', { name: 'Note' }).fill(note)
  await expectAccessible(reader)
  await form.getByRole('button', { name: 'Ask them' }).click()
  await expect(refused.getByText(/^Asked on .*; you will be told here/)).toBeVisible()
}

test('a refused question goes to people, one answer reaches everyone who asked it, and can be taken back', async ({
  page,
  browser,
}) => {
  const stamp = Date.now()
  await page.goto('/admin/unanswered')
  await expect(page.getByText('No open question')).toBeVisible()
  await takeLooks(page, 'unanswered-empty')
  const [mira, ole] = [
    await invitePerson(page, browser, `Mira ${stamp}`),
    await invitePerson(page, browser, `Ole ${stamp}`),
  ]
  await askPeople(ole, 'A guest asked me.')
  await askPeople(mira, 'For the midsummer plan.')
  const refused = turn(mira, question)
  await takeLooks(mira, 'chat-asked-people')
  await refused.getByRole('button', { name: 'Withdraw' }).click()
  await expect(refused.getByRole('button', { name: 'Ask the people who can add it' })).toBeVisible()
  await refused.getByRole('button', { name: 'Ask the people who can add it' }).click()
  await takeLooks(mira, 'chat-ask-people-form')
  await refused.getByRole('textbox', { name: 'Note' }).fill('For the midsummer plan.')
  await refused.getByRole('button', { name: 'Ask them' }).click()
  await mira.waitForURL('**/c/*')
  await mira.reload()
  await expect(refused.getByText(/^Asked on .*; you will be told here/)).toBeVisible()
  await mira.goto('/admin/unanswered')
  await expect(mira.getByRole('heading', { name: 'Unanswered' })).toHaveCount(0)
  await mira.goBack()

  await page.goto('/admin/unanswered')
  const card = page.getByRole('region', { name: question })
  await expect(card).toContainText('2 readers')
  await expect(card).toContainText('A guest asked me.')
  await expect(card.getByRole('link', { name: 'Add a document' })).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'unanswered')
  await card.getByRole('button', { name: 'Write the answer' }).click()
  const dialog = page.getByRole('dialog', { name: 'Write the answer' })
  await expect(dialog).toContainText('Goes to 2 readers.')
  await expect(dialog.getByRole('button', { name: 'Send the answer' })).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Answer' }).fill(written)
  await expectAccessible(page)
  await takeLooks(page, 'unanswered-write')
  await dialog.getByRole('button', { name: 'Send the answer' }).click()
  await expect(page.getByText('All 2 who asked are told.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await card.getByRole('button', { name: 'Write the answer' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Answer' })).toHaveValue(written)
  await dialog.getByRole('button', { name: 'Send the answer' }).click()
  await expect(page.getByText('No open question')).toBeVisible()
  await page.getByRole('radio', { name: 'Closed' }).click()
  await expect(card).toContainText('Answered by a person')
  await expectAccessible(page)
  await takeLooks(page, 'unanswered-closed')

  await mira.reload()
  await expect(mira.getByRole('button', { name: /^Account of .*1 new notice/ })).toBeVisible()
  const reply = refused.getByRole('region', { name: 'Reply to your question' })
  await expect(reply).toContainText('Hollis & Daughters')
  await expect(reply).toContainText('Written by a person, not taken from your documents.')
  await expectAccessible(mira)
  await takeLooks(mira, 'chat-person-answered')
  await mira.goto('/profile')
  await expect(mira.getByRole('heading', { name: 'Your questions to people' })).toBeVisible()
  await expect(mira.getByText('New', { exact: true })).toHaveCount(1)
  await expectAccessible(mira)
  await takeLooks(mira, 'profile-requests')
  await mira.reload()
  await expect(mira.getByRole('heading', { name: 'Your questions to people' })).toBeVisible()
  await expect(mira.getByText('New', { exact: true })).toHaveCount(0)

  // Each other outcome, after the one before was taken back: the reader is told of the last alone.
  const before = card.getByRole('button', { name: 'Open again' })
  const told = turn(ole, question).getByRole('region', { name: 'Reply to your question' })
  await before.click()
  await page.getByRole('radio', { name: 'Open' }).click()
  await card.getByRole('button', { name: 'Decline' }).click()
  const decline = page.getByRole('dialog', { name: 'Decline the question' })
  await decline.getByRole('textbox', { name: 'Reason' }).fill('Ask the harbour office.')
  await decline.getByRole('button', { name: 'Decline' }).click()
  await expect(page.getByText('No open question')).toBeVisible()
  await ole.reload()
  await expect(told).toContainText('This will not be answered')
  await expect(told).toContainText('Ask the harbour office.')
  await expect(told).not.toContainText('Hollis')
  await page.getByRole('radio', { name: 'Closed' }).click()
  await before.click()
  await page.getByRole('radio', { name: 'Open' }).click()
  await card.getByRole('button', { name: 'Mark as added' }).click()
  await page
    .getByRole('dialog', { name: 'A document was added' })
    .getByRole('button', { name: 'Tell the readers' })
    .click()
  await expect(page.getByText('No open question')).toBeVisible()
  await ole.reload()
  await expect(told).toContainText('A document was added')
  await mira.context().close()
  await ole.context().close()
})
