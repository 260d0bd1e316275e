import type { Locator, Page } from '@playwright/test'
import { bringDocuments, removeCollection } from './support/bring-documents'
import { ask, expectFinished, prose, turn } from './support/chat-page'
import { chooseFiles } from './support/choose-files'
import { expectAccessible } from './support/expect-accessible'
import { invitePerson } from './support/invite-person'
import { readingTime } from './support/reading-time'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** An answer that a person stands behind: pinned, served in other words, flagged when its source changes, verified again, unpinned. */
const question = 'On which weekday is the Sundby ropewalk closed?'
const variant = 'When can I not visit the Sundby ropewalk?'
const sentence = 'The Sundby ropewalk is closed on Tuesdays.'
const rules = `# House rules of the Sundby ropewalk

## Opening hours

${sentence} Groups of more than nine visitors book a week ahead.
`

const file = (text: string) => ({ name: 'ropewalk.md', mimeType: 'text/markdown', buffer: Buffer.from(text) })

/** Asks in a new conversation, so that nothing before it counts. */
async function askAnew(page: Page, words: string): Promise<Locator> {
  await page.goto('/')
  const answer = await ask(page, words)
  await expectFinished(answer)
  return answer
}

/** Brings another text under the same name, on screen, and waits until readers see it. */
async function bringRevision(page: Page, { collectionId, documentId }: Record<string, string>, text: string) {
  const statuses = async () => {
    const response = await page.request.get(`/api/v1/documents/${documentId}`)
    const { revisions } = (await response.json()) as { revisions: { status: string }[] }
    return revisions.map(({ status }) => status)
  }
  const before = await statuses()
  await page.goto(`/documents?collection=${collectionId}`)
  await chooseFiles(page, file(text))
  await expect.poll(statuses, readingTime).toEqual([...before, 'indexed'])
}

test('an answer is pinned, served to whoever asks it in other words, and no longer once its source changes', async ({
  page,
  browser,
}) => {
  const collection = { name: `Ropewalk ${Date.now()}` }
  const { collectionId, documentIds } = await bringDocuments(page.request, collection, [file(rules)])
  const source = { collectionId, documentId: documentIds[0] ?? '' }
  await page.goto('/admin/verified')
  await expect(page.getByText('No verified answer yet')).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'verified-empty')
  const mira = await invitePerson(page, browser, `Mira ${Date.now()}`)

  const rated = await askAnew(mira, question)
  await rated.getByRole('button', { name: 'Good answer' }).click()
  await rated.getByRole('button', { name: 'Send feedback' }).click()
  await expect(rated.getByRole('form', { name: 'Feedback' })).toHaveCount(0)

  const first = await askAnew(page, question)
  await expect(prose(first)).toContainText('closed on Tuesdays')
  const opener = first.getByRole('button', { name: 'Pin as verified answer' })
  await opener.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Pin as verified answer' })
  await expect(dialog.getByRole('textbox', { name: 'Question' })).toHaveValue(question)
  const wordings = dialog.getByRole('textbox', { name: 'Other wordings' })
  await wordings.fill(Array.from({ length: 11 }, (_, index) => `Variant ${index}?`).join('\n'))
  await expect(dialog.getByText('These are 11 wordings. Take out 1.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Pin answer' })).toBeDisabled()
  await wordings.fill(variant)
  await expectAccessible(page)
  await takeLooks(page, 'verified-pin')
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
  await page.keyboard.press('Enter')
  await wordings.fill(variant)
  await dialog.getByRole('button', { name: 'Pin answer' }).click()
  await expect(page.getByText('Pinned. Whoever asks this gets it first.')).toBeVisible()

  const mark = /^Verified by Ada Blum on \d+ \w+ \d{4}$/
  const served = await askAnew(mira, variant.toUpperCase())
  await expect(served.getByText(mark)).toBeVisible()
  await expect(prose(served)).toContainText('closed on Tuesdays')
  await expect(served.getByRole('button', { name: 'Pin as verified answer' })).toHaveCount(0)
  await expectAccessible(mira)
  await takeLooks(mira, 'verified-served')
  await served
    .getByRole('button', { name: /^Footnote 1: / })
    .first()
    .click()
  const aside = mira.getByRole('complementary', { name: 'Source' })
  await expect(aside.locator('mark').first()).toContainText('closed on Tuesdays')
  await aside.getByRole('button', { name: 'Close source' }).click()
  await served.getByRole('button', { name: 'Answer details' }).click()
  await expect(mira.getByText('None: a verified answer')).toBeVisible()
  await mira.keyboard.press('Escape')
  // Kept with the conversation; and who wants another answer gets a written one.
  await mira.waitForURL('**/c/*')
  await mira.reload()
  await expect(served.getByText(mark)).toBeVisible()
  await served.getByRole('button', { name: 'Answer again' }).click()
  await expect(served.getByText(mark)).toHaveCount(0)
  await expectFinished(served)

  // From the inbox too, where the answer that was rated is another one to the same question.
  await page.goto('/admin/feedback')
  await page.getByRole('navigation', { name: 'Rated answers' }).getByRole('button', { name: question }).click()
  await page.getByRole('button', { name: 'Pin as verified answer' }).click()
  await expect(dialog).toContainText('This one takes its place.')
  await expect(wordings).toHaveValue(variant)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expectAccessible(page)

  await page.goto('/admin/verified')
  const card = page.getByRole('region', { name: question })
  await expect(card).toContainText('Served once')
  await expect(card.getByRole('region', { name: 'Other wordings' })).toContainText(variant)
  await expectAccessible(page)
  await takeLooks(page, 'verified-list')
  await card.getByRole('button', { name: 'Edit wordings' }).click()
  const edit = page.getByRole('dialog', { name: 'Edit wordings' })
  await edit.getByRole('textbox', { name: 'Other wordings' }).fill(`${variant}\nIs the Sundby ropewalk open daily?`)
  await expectAccessible(page)
  await edit.getByRole('button', { name: 'Save' }).click()
  await expect(card).toContainText('Is the Sundby ropewalk open daily?')

  await bringRevision(page, source, `# Rules\n\nRead them at the gate.\n\n${rules}`)
  await page.goto('/admin/verified')
  await expect(page.getByText('One answer is no longer served')).toBeVisible()
  await expect(card).toContainText('Source changed')
  await expect(card).toContainText(/Revision 2 since/)
  await expectAccessible(page)
  await takeLooks(page, 'verified-changed')
  await card.getByRole('link', { name: 'See what changed' }).click()
  await expect(page.getByText('Read them at the gate.')).toBeVisible()
  const normal = await askAnew(mira, 'Is the Sundby ropewalk open daily?')
  await expect(normal.getByText(mark)).toHaveCount(0)
  await page.goto('/admin/verified')
  await card.getByRole('button', { name: 'Verify again' }).click()
  await expect(page.getByText('Verified again. It is served from now on.')).toBeVisible()
  await expect(card.getByText('Served', { exact: true })).toBeVisible()
  const again = await askAnew(mira, 'Is the Sundby ropewalk open daily?')
  await expect(again.getByText(mark)).toBeVisible()

  await bringRevision(page, source, rules.replace('Tuesdays', 'Thursdays'))
  await page.goto('/admin/verified')
  await card.getByRole('button', { name: 'Verify again' }).click()
  await expect(page.getByText(/no longer says word for word what footnote 1 quotes/)).toBeVisible()
  await expect(card).toContainText('Source changed')
  const replacing = await askAnew(page, question)
  await expect(prose(replacing)).toContainText('closed on Thursdays')
  await replacing.getByRole('button', { name: 'Pin as verified answer' }).click()
  await expect(dialog).toContainText('This one takes its place.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Replace and pin' }).click()
  await expect(dialog).toHaveCount(0)
  await expect((await askAnew(mira, variant)).getByText(mark)).toBeVisible()
  await expect(turn(mira, variant)).toContainText('closed on Thursdays')

  await page.goto('/admin/verified')
  await expect(card).toContainText('Is the Sundby ropewalk open daily?')
  await card.getByRole('button', { name: 'Unpin' }).click()
  const unpin = page.getByRole('dialog', { name: 'Unpin this answer?' })
  await expectAccessible(page)
  await unpin.getByRole('button', { name: 'Unpin' }).click()
  await expect(page.getByText('No verified answer yet')).toBeVisible()
  await expect((await askAnew(mira, variant)).getByText(mark)).toHaveCount(0)
  await mira.context().close()
  await removeCollection(page.request, collectionId)
})
