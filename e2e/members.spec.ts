import type { Locator, Page } from '@playwright/test'
import { ask, expectFinished, prose } from './support/chat-page'
import { bringDocuments, removeCollection } from './support/bring-documents'
import { expectAccessible } from './support/expect-accessible'
import { invitePerson } from './support/invite-person'
import { keeperPay } from './support/make-documents'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** Rights, as a member meets them: what is not shared is not there, in answers, in search, in lists and by address. */
const question = 'How much is the night keeper of the Wendelin lighthouse paid a month?'
const secret = '4,310'
const title = 'Pay at the Wendelin lighthouse'

let collectionId: string | undefined
test.afterAll(async ({ request }) => {
  if (collectionId) await removeCollection(request, collectionId)
})

/** Everywhere a reader could come across a document. */
async function expectNotThere(member: Page, documentId: string): Promise<void> {
  await member.goto(`/search?q=${encodeURIComponent('night keeper of the Wendelin lighthouse')}`)
  await expect(member.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(member.getByText(/^\d+ passages?,|^Nothing found$/)).toBeVisible()
  await expect(member.getByText(title)).toHaveCount(0)
  await member.goto('/documents?q=Wendelin')
  await expect(member.getByText('No document matches')).toBeVisible()
  await member.goto(`/documents/${documentId}`)
  await expect(member.getByText('This document is not here')).toBeVisible()
  for (const path of ['', '/file', '/text'])
    expect((await member.request.get(`/api/v1/documents/${documentId}${path}`)).status()).toBe(404)
}

/** @returns the link of the conversation */
async function shareByLink(page: Page, answer: Locator): Promise<string> {
  await answer.getByRole('button', { name: 'Export and share' }).click()
  await page.getByRole('menuitem', { name: 'Share by link…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share this conversation' })
  await dialog.getByRole('button', { name: 'Create link' }).click()
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue()
  await expectAccessible(page)
  await takeLooks(page, 'share-dialog')
  await page.keyboard.press('Escape')
  return link
}

test('a member is refused what is shared with a group only, and is answered once they are in it', async ({
  page,
  browser,
  request,
}) => {
  const name = `Mira ${Date.now()}`
  const group = `Lighthouse ${Date.now()}`
  await page.goto('/admin/people')
  await page.getByLabel('Name of the new group').fill(group)
  await page.getByRole('button', { name: 'Add group' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: group })).toBeVisible()
  const file = { name: 'pay.md', mimeType: 'text/markdown', buffer: Buffer.from(keeperPay) }
  const brought = await bringDocuments(request, { name: group, groups: [group] }, [file])
  collectionId = brought.collectionId
  const documentId = brought.documentIds[0] as string

  await page.goto('/')
  const forAdmin = await ask(page, question)
  await expect(prose(forAdmin)).toContainText(secret)
  await expectFinished(forAdmin)
  await page.waitForURL('**/c/*')
  const conversation = page.url()
  const shared = await shareByLink(page, forAdmin)

  const member = await invitePerson(page, browser, name)
  await expect(member.getByRole('link', { name: 'Admin' })).toHaveCount(0)
  const refused = await ask(member, question)
  await expectFinished(refused)
  await expect(
    refused.getByText('No passage answers this').or(refused.getByText('Not in your documents')),
  ).toBeVisible()
  await expect(refused.getByRole('button', { name: /^Footnote/ })).toHaveCount(0)
  await expect(member.getByText(secret)).toHaveCount(0)
  await expect(member.getByText(title)).toHaveCount(0)
  await expectNotThere(member, documentId)
  await member.goto(shared)
  await expect(member.getByText('Some sentences are left out')).toBeVisible()
  await expect(member.getByRole('article', { name: question })).toBeVisible()
  await expect(member.getByText('A source that is closed to you')).toBeVisible()
  await takeLooks(member, 'shared-closed')
  await expectAccessible(member)
  expect(await member.content()).not.toContain(secret)
  expect(await member.content()).not.toContain(title)
  await page.goto('/admin/people')
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitemcheckbox', { name: group }).click()
  await expect(page.getByRole('menuitemcheckbox', { name: group })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('row').filter({ hasText: name }).getByRole('cell', { name: group })).toBeVisible()

  await member.goto('/')
  const answered = await ask(member, question)
  await expect(prose(answered)).toContainText(secret)
  await expectFinished(answered)
  await answered
    .getByRole('button', { name: `Footnote 1: ${title}` })
    .first()
    .click()
  await expect(member.getByRole('complementary', { name: 'Source' }).locator('mark').first()).toContainText(secret)

  await member.goto(shared)
  const article = member.getByRole('article', { name: question })
  await expect(prose(article)).toContainText(secret)
  await article
    .getByRole('button', { name: `Footnote 1: ${title}` })
    .first()
    .click()
  await expect(member.getByRole('complementary', { name: 'Source' }).locator('mark').first()).toContainText(secret)
  await takeLooks(member, 'shared-open')

  await member.goto(conversation)
  await expect(member.getByText('This conversation is not here')).toBeVisible()
  await page.goto('/profile')
  await page.getByRole('button', { name: `Stop sharing ${question}` }).click()
  await expect(page.getByText('The link no longer works.')).toBeVisible()
  await member.goto(shared)
  await expect(member.getByText('This link does not work')).toBeVisible()
  await member.context().close()
})
