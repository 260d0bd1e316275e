import { bringDocuments, removeCollection } from './support/bring-documents'
import { ask, expectFinished, prose } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { invitePerson } from './support/invite-person'
import { readingTime } from './support/reading-time'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** A question that is kept: looked at when the documents change, told when its answer does, removed with a way back. */
const file = (text: string) => ({ name: 'ferries.md', mimeType: 'text/markdown', buffer: Buffer.from(text) })
const rules = (days: number) => `# Ferries of Skarsund

A lost parcel of the Skarsund ferry is kept for ${days} days at the pier office. Whoever collects it shows the receipt.
`
const question = 'How many days is a lost parcel of the Skarsund ferry kept?'

test('a saved question is looked at again, and its reader told what changed', async ({ page, browser }) => {
  const reader = await invitePerson(page, browser, `Sanna Holt ${Date.now()}`)
  await reader.goto('/saved')
  await expect(reader.getByRole('heading', { name: 'No saved questions' })).toBeVisible()
  await takeLooks(reader, 'saved-empty')

  const first = await bringDocuments(page.request, { name: 'Skarsund' }, [file(rules(14))])
  await reader.goto('/')
  const answer = await ask(reader, question)
  await expect(prose(answer)).toContainText('14 days')
  await expectFinished(answer)
  const bookmark = answer.getByRole('button', { name: 'Save question' })
  await expect(bookmark).toHaveAttribute('aria-pressed', 'false')
  await bookmark.click()
  await expect(reader.getByText('Saved. You are told when its answer changes.')).toBeVisible()
  await expect(bookmark).toHaveAttribute('aria-pressed', 'true')
  await takeLooks(reader, 'saved-bookmark')
  await reader.waitForURL('**/c/*')
  await reader.reload()
  await expect(bookmark).toHaveAttribute('aria-pressed', 'true')

  await reader.goto('/saved')
  await reader.getByRole('main').getByRole('link', { name: question }).click()
  await expect(reader.getByText('not looked at yet')).toBeVisible()
  await reader.getByRole('button', { name: 'Look now' }).click()
  await expect(reader.getByText(/looked at \d/)).toBeVisible(readingTime)
  await expect(reader.getByRole('heading', { name: /^Changed on/ })).toHaveCount(0)
  await takeLooks(reader, 'saved-same')

  await removeCollection(page.request, first.collectionId)
  const second = await bringDocuments(page.request, { name: 'Skarsund again' }, [file(rules(21))])
  await reader.getByRole('button', { name: 'Look now' }).click()
  await expect(reader.getByRole('heading', { name: /^Changed on/ })).toBeVisible(readingTime)
  const article = reader.getByRole('article', { name: question })
  await expect(article.first()).toContainText('21 days')
  // What was deleted is told as deleted, and not repeated.
  await expect(reader.getByText('14 days')).toHaveCount(0)
  await article
    .first()
    .getByRole('button', { name: /^Footnote 1: / })
    .first()
    .click()
  const aside = reader.getByRole('complementary', { name: 'Source' })
  await expect(aside.locator('mark').first()).toContainText('21 days')
  await aside.getByRole('button', { name: 'Close source' }).click()
  await expectAccessible(reader)
  await takeLooks(reader, 'saved-changed')

  await removeCollection(page.request, second.collectionId)
  await reader.getByRole('button', { name: 'Look now' }).click()
  await expect(reader.getByText('The documents do not answer it any more.')).toBeVisible(readingTime)
  await reader.goto('/profile')
  await expect(reader.getByRole('heading', { name: 'Your saved questions' })).toBeVisible()
  await takeLooks(reader, 'saved-notice')

  await reader.goto('/saved')
  await takeLooks(reader, 'saved-list')
  await reader.getByRole('button', { name: `Remove ${question}` }).click()
  await expect(reader.getByRole('heading', { name: 'No saved questions' })).toBeVisible()
  await reader.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(reader.getByRole('main').getByRole('link', { name: question })).toBeVisible()
  await expectAccessible(reader)
  await reader.context().close()
})
