import { makeCollection } from './support/make-collection'
import { expect, test } from './support/test'

test('the same file from two tabs at once becomes one document', async ({ page, context }) => {
  await makeCollection(page, 'Two tabs')
  const other = await context.newPage()
  await other.goto(page.url())
  const file = {
    name: 'twice.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('# Ladders\n\nThe long ladder hangs behind the press and is checked every May.\n'),
  }
  await Promise.all(
    [page, other].map(async (tab) => {
      await tab.getByLabel('Files to upload').setInputFiles([file])
      await expect(tab.getByRole('region', { name: 'Uploads' }).getByText('1 of 1 uploaded')).toBeVisible()
    }),
  )
  await page.reload()
  const rows = page.getByRole('table', { name: 'Documents' }).getByRole('row').filter({ hasText: 'twice.md' })
  await expect(rows.getByText('Indexed')).toBeVisible({ timeout: 45_000 })
  await expect(rows).toHaveCount(1)
  await other.close()
})
