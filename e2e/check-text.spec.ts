import { bringDocuments, removeCollection } from './support/bring-documents'
import { expectAccessible } from './support/expect-accessible'
import { boathouseRules } from './support/make-documents'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** A reader pastes a text and sees what the documents carry of it, what they say otherwise, and what they say nothing of. */
test.describe.configure({ mode: 'serial' })

let collectionId: string | undefined

test.beforeAll(async ({ request }) => {
  const file = { name: 'boathouse.md', mimeType: 'text/markdown', buffer: Buffer.from(boathouseRules) }
  collectionId = (await bringDocuments(request, { name: 'Boathouse texts' }, [file])).collectionId
})
test.afterAll(async ({ request }) => {
  if (collectionId) await removeCollection(request, collectionId)
})

test('each sentence gets its verdict, and opens against the passage and in the document', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Check a text' }).click()
  const field = page.getByRole('textbox', { name: 'Your text' })
  await field.fill('🙂 🙃')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText('Paste a text with words in it first.')).toBeVisible()

  await field.fill(
    'News from the boathouse\n\nThe sail loft is kept at nine degrees Celsius all year. A lost boathouse key costs 70 euros. Quantum chess olympiads bewilder penguins.',
  )
  await takeLooks(page, 'check-form')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText(/3 sentences checked/)).toBeVisible()
  const verdict = (words: RegExp) => page.getByRole('button', { name: words })
  await expect(verdict(/^The sail loft .*Supported by your documents/)).toBeVisible()
  await expect(verdict(/^A lost boathouse key .*Your documents say otherwise/)).toBeVisible()
  await expect(verdict(/^Quantum chess .*Nothing found/)).toBeVisible()

  await verdict(/^A lost boathouse key/).focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Verdict' })
  await expect(panel.getByText(/“70 euros” is not there; it says “40 euros”/)).toBeVisible()
  await expect(panel.locator('[data-lit="number conflict"]')).toHaveText(/40 euros/)
  await takeLooks(page, 'check-contradicted')
  await expectAccessible(page)
  await panel.getByRole('button', { name: 'Open in the document' }).click()
  const source = page.getByRole('complementary', { name: 'Source' })
  await expect(source.locator('mark').first()).toHaveText(/40 euros/)
  await source.getByRole('button', { name: 'Show me why' }).click()
  await expect(panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
})

test('the result is exported with its footnotes, and a text that is too long is refused with a way on', async ({
  page,
}) => {
  await page.goto('/check')
  const field = page.getByRole('textbox', { name: 'Your text' })
  await field.fill('The sail loft is cold. '.repeat(3_000))
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText(/Check it in parts/)).toBeVisible()

  await field.fill('A lost boathouse key costs 40 euros.')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText(/1 sentence checked/)).toBeVisible()
  await page.getByRole('button', { name: 'Export' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Checked text as PDF' }).click()
  expect((await download).suggestedFilename()).toBe('Checked text.pdf')
  await page.getByRole('button', { name: 'Edit the text' }).click()
  await expect(field).toHaveValue('A lost boathouse key costs 40 euros.')
})
