import { bringDocuments, removeCollection } from './support/bring-documents'
import { ask, expectFinished, prose } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

const handbook = `# Sluice handbook

## Opening the gates

The gates of the Orrin sluice are opened at a level of 4.2 metres.

## Closing the gates

The gates of the Orrin sluice are closed again at 3.6 metres.

## Who is called

Call the lock keeper in Vessby before either.
`

test('an admin tries ways of cutting on a document, chooses one, and answers go on', async ({ page, request }) => {
  const file = { name: 'sluice.md', mimeType: 'text/markdown', buffer: Buffer.from(handbook) }
  const { collectionId, documentIds } = await bringDocuments(request, { name: 'Sluices' }, [file])

  await page.goto(`/documents?collection=${collectionId}`)
  await page.getByRole('link', { name: 'How it is cut' }).click()
  const ways = page.getByRole('list', { name: 'Ways to cut' })
  const passages = page.getByRole('list', { name: 'Passages' }).getByRole('listitem')
  await expect(ways.getByRole('link', { name: /Along the structure.*In use/ })).toHaveAttribute('aria-current', 'true')
  await expect(passages).toHaveCount(1)
  await ways.getByRole('link', { name: /One section each/ }).click()
  await expect(passages).toHaveCount(3)
  await expect(passages.nth(1)).toContainText('closed again at 3.6 metres')
  await expect(passages.nth(1)).not.toContainText('4.2')
  await expectAccessible(page)
  await takeLooks(page, 'cutting')

  await page.getByRole('button', { name: 'Use for this collection' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('1 document will be read again')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Use it and read 1 document again' }).click()
  await expect(page.getByText('1 document to be read again')).toBeVisible()
  await expect(ways.getByRole('link', { name: /One section each.*In use/ })).toBeVisible()

  await expect(async () => {
    await page.goto(`/documents/${documentIds[0] ?? ''}/passages`)
    await expect(page.getByText(/^3 passages/)).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 60_000 })
  await page.goto(`/documents/collections/${collectionId}/passages`)
  await expect(page.getByText(/still cut in another way/)).toHaveCount(0)

  await page.goto('/')
  const answer = await ask(page, 'At which level are the gates of the Orrin sluice closed?')
  await expectFinished(answer)
  await expect(prose(answer)).toContainText('3.6 metres')
  await answer
    .getByRole('button', { name: /^Footnote 1: / })
    .first()
    .click()
  await expect(page.locator('mark').first()).toContainText('3.6 metres')
  await removeCollection(request, collectionId)
})
