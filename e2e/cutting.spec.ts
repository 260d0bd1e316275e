import { bringDocuments, removeCollection } from './support/bring-documents'
import { ask, expectFinished, prose } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { readingTime } from './support/reading-time'
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

test('an admin tries ways of cutting on a document, has the collection built anew, switches it, and takes it back', async ({
  page,
  request,
}) => {
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
  await expect(dialog).toContainText('1 document will be built in the background')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Build 1 document' }).click()
  const rebuild = page.getByRole('region', { name: 'Rebuild' })
  await expect(rebuild.getByRole('heading', { name: 'Ready to switch' })).toBeVisible(readingTime)
  await expect(rebuild).toContainText('1 of 1 document built')
  await expect(rebuild).toContainText('No golden case has its answer in this collection')
  await expectAccessible(page)
  await takeLooks(page, 'rebuild-ready')

  // Nothing of it is seen yet, and it is named where documents are.
  const passagesOf = `/documents/${documentIds[0] ?? ''}/passages`
  await page.goto(passagesOf)
  await expect(page.getByText(/^1 passage/)).toBeVisible()
  await page.goto(`/documents?collection=${collectionId}`)
  await expect(page.getByText('“Sluices”: ready to switch')).toBeVisible()
  await page.getByRole('link', { name: 'To the rebuild' }).click()
  await rebuild.getByRole('button', { name: 'Switch now' }).click()
  await expect(page.getByRole('heading', { name: /^Switched to “one section each”/ })).toBeVisible()
  await expect(ways.getByRole('link', { name: /One section each.*In use/ })).toBeVisible()
  await takeLooks(page, 'rebuild-switched')
  await page.goto(passagesOf)
  await expect(page.getByText(/^3 passages/)).toBeVisible()

  await page.goto('/')
  const answer = await ask(page, 'At which level are the gates of the Orrin sluice closed?')
  await expectFinished(answer)
  await expect(prose(answer)).toContainText('3.6 metres')
  // Which of two sentences that are much alike comes first is the reranker's, and its numbers are the processor's.
  const marker = /3\.6 metres\.?\s*(\d+)/.exec(await prose(answer).innerText())?.[1] ?? ''
  await answer
    .getByRole('button', { name: new RegExp(`^Footnote ${marker}: `) })
    .first()
    .click()
  await expect(page.locator('mark').first()).toContainText('3.6 metres')

  await page.goto(`/documents/collections/${collectionId}/passages`)
  await page.getByRole('button', { name: 'Roll back' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Roll back' }).click()
  await expect(ways.getByRole('link', { name: /Along the structure.*In use/ })).toBeVisible()
  await expect(page.getByText(/Switched to/)).toHaveCount(0)
  await page.goto(passagesOf)
  await expect(page.getByText(/^1 passage/)).toBeVisible()
  await removeCollection(request, collectionId)
})
