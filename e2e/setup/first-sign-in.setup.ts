import { readFileSync } from 'node:fs'
import { admin, adminState } from '../support/admin'
import { firstLink } from '../support/base-url'
import { expect, test } from '../support/test'

test('the link that the first start prints signs the admin in, once, and asks for a password', async ({ page }) => {
  expect(firstLink, 'the start prints a link').toMatch(/^\/link\/./)

  await page.goto(firstLink)
  await expect(page.getByText(admin.email)).toBeVisible()
  await page.getByRole('button').first().click()

  await page.waitForURL('**/welcome')
  await page.getByLabel('Your name').fill(admin.name)
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button').first().click()
  await expect(page.getByText(/at least 10 characters/i).first()).toBeVisible()
  await page.getByLabel('Password').fill(admin.password)
  await page.getByRole('button').first().click()

  await page.waitForURL((url) => url.pathname === '/')
  await expect(page.getByRole('textbox', { name: 'Your question' })).toBeVisible()
  await page.context().storageState({ path: adminState })

  await page.goto(firstLink)
  await expect(page.getByText(/expired or was used already/)).toBeVisible()
})

/** Documents of the sample company. */
const samples = (JSON.parse(readFileSync('samples/manifest.json', 'utf8')) as unknown[]).length

test('the sample company is read by itself', async ({ browser }) => {
  // Reading gives way to everything else: on a machine that does other work it takes minutes.
  const context = await browser.newContext({ storageState: adminState })
  const get = async (route: string) =>
    (await context.request.get(`/api/v1/documents${route}`)).json() as Promise<unknown>
  const wanted = { queued: 0, processing: 0, indexed: samples, failed: 0 }
  // With the rows that failed, so that a run that ends here says why.
  const counts = async () => ({ counts: await get('/counts'), failed: await get('?status=failed&limit=5') })
  const none = { items: [] }
  await expect.poll(counts, { timeout: 590_000 }).toMatchObject({ counts: wanted, failed: none })
  await context.close()
})
