import { bringDocuments, removeCollection } from './support/bring-documents'
import { ask, expectFinished, prose } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** Two documents side by side: chosen, compared, opened where they differ, asked together. */
const file = (name: string, text: string) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) })
const before = `# Moorings of Kvitholm 2025

Guest boats pay 180 kroner a night. The shower at the quay costs 20 kroner. Dogs are kept on a lead.

| Berth | Longest boat |
| --- | --- |
| North | 12 m |
| South | 9 m |
`
const after = `# Moorings of Kvitholm 2026

Guest boats pay 210 kroner a night. The shower at the quay costs 20 kroner. Electricity is billed by the hour.

| Berth | Longest boat |
| --- | --- |
| North | 12 m |
| South | 11 m |
`

test('two documents are laid side by side, and both are asked', async ({ page }) => {
  const { collectionId, documentIds } = await bringDocuments(page.request, { name: 'Kvitholm' }, [
    file('moorings-2025.md', before),
    file('moorings-2026.md', after),
  ])
  await page.goto(`/documents/${documentIds[0]}/compare`)
  await page.getByRole('searchbox', { name: 'Title of the other document' }).fill('kvitholm 2026')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=/)
  await takeLooks(page, 'compare-choose')
  await page.getByRole('link', { name: /^Moorings of Kvitholm 2026/ }).click()

  const differing = page.getByRole('region', { name: 'Differ' })
  await expect(differing.getByRole('listitem')).toHaveCount(2)
  await expect(differing.locator('mark', { hasText: '180' })).toBeVisible()
  await expect(differing.locator('mark', { hasText: '210' })).toBeVisible()
  await expect(differing).toContainText('11 m')
  await expect(page.getByRole('region', { name: 'Only in Moorings of Kvitholm 2025' })).toContainText('Dogs are kept')
  await expect(page.getByRole('region', { name: 'Only in Moorings of Kvitholm 2026' })).toContainText('Electricity')
  await expectAccessible(page)
  await takeLooks(page, 'compare')

  await differing.getByRole('link', { name: /^Open in Moorings of Kvitholm 2026: Guest boats/ }).click()
  await expect(page.locator('mark').first()).toContainText('210 kroner')
  await page.goBack()
  await page.getByRole('link', { name: 'Ask both' }).click()
  const answer = await ask(page, 'What does the shower at the quay cost?')
  await expect(prose(answer)).toContainText('20 kroner')
  await expectFinished(answer)

  await page.goto('/documents')
  await page.getByRole('searchbox', { name: 'Filter documents' }).fill('moorings of kvitholm')
  const boxes = page.getByRole('checkbox', { name: /^Choose Moorings of Kvitholm/ })
  await expect(boxes).toHaveCount(2)
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await page.getByRole('region', { name: 'Chosen documents' }).getByRole('link', { name: 'Compare' }).click()
  await expect(differing.getByRole('listitem')).toHaveCount(2)
  await removeCollection(page.request, collectionId)
})
