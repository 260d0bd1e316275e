import type { Browser, Page } from '@playwright/test'
import { startOidcServer } from '@/lib/auth/testing/start-oidc-server'
import { baseUrl } from './support/base-url'
import { expect, test } from './support/test'

/** As scripts/test-e2e.mjs tells the product. */
const client = { id: 'footnote', secret: 'issuersecret' }
const issuerPort = Number(new URL(baseUrl).port) + 1

async function openSignIn(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ storageState: { cookies: [], origins: [] } })).newPage()
  await page.goto('/sign-in')
  return page
}

const press = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue with Lumen ID' }).click()

test('who was invited gets in by single sign-on; who was not, who declines, and a dead issuer are told why', async ({
  page: admin,
  browser,
}) => {
  const email = `sso-${Date.now()}@example.com`
  const page = await openSignIn(browser)
  const alert = page.getByRole('main').getByRole('alert')

  await press(page)
  await expect(alert).toContainText('did not complete the sign-in')

  const issuer = await startOidcServer(client, issuerPort)
  try {
    issuer.meet(null)
    await page.goto('/sign-in')
    await press(page)
    await expect(page).toHaveURL(/\/sign-in\?/)
    await expect(alert).toContainText('did not complete the sign-in')

    const person = { sub: email, email, email_verified: true, name: 'Sol Ortega' }
    issuer.meet(person)
    await press(page)
    await expect(alert).toContainText('nobody has invited this e-mail')

    await admin.goto('/admin/people')
    await admin.getByRole('button', { name: 'Invite' }).click()
    await admin.getByLabel('E-mail').fill(email)
    await admin.getByRole('button', { name: 'Make the link' }).click()
    await expect(admin.getByLabel('Link', { exact: true })).toHaveValue(/invite/)

    await press(page)
    await expect(page.getByRole('textbox', { name: 'Your question' })).toBeVisible()
    await page.goto('/profile')
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Sol Ortega')

    const again = await openSignIn(browser)
    await press(again)
    await expect(again.getByRole('textbox', { name: 'Your question' })).toBeVisible()
    await again.context().close()
  } finally {
    await issuer.close()
    await page.context().close()
  }
})
