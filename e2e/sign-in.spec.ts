import type { Browser, Page } from '@playwright/test'
import { admin } from './support/admin'
import { expect, test } from './support/test'

const signedOut = { cookies: [], origins: [] }
const password = 'otters float in teams'

async function signIn(page: Page, email: string, secret: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(secret)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** A browser of someone else, with no cookies. */
async function otherBrowser(browser: Browser): Promise<Page> {
  return (await browser.newContext({ storageState: signedOut })).newPage()
}

test('a page asked for without a session is where sign-in leads back to', async ({ browser }) => {
  const page = await otherBrowser(browser)
  await page.goto('/profile')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fprofile$/)
  await signIn(page, admin.email, 'not the password')
  await expect(page.getByRole('alert').filter({ hasText: 'E-mail or password is wrong' })).toBeVisible()
  await signIn(page, admin.email, admin.password)
  await expect(page).toHaveURL(/\/profile$/)
  await page.context().close()
})

test('links that no longer work say so and lead to sign-in', async ({ browser }) => {
  const page = await otherBrowser(browser)
  for (const [path, heading] of [
    ['/link/made-up', 'Link expired'],
    ['/invite/made-up', 'Invitation expired'],
  ] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await page.getByRole('link', { name: 'Go to sign-in' }).click()
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  }
  await page.context().close()
})

test('an invited guest registers, sees no admin page, and is out as soon as they sign out everywhere', async ({
  page,
  browser,
}) => {
  const email = `guest-${Date.now()}@example.com`
  await page.goto('/admin/people')
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = await page.getByLabel('Link', { exact: true }).inputValue()

  const guest = await otherBrowser(browser)
  await guest.goto(link)
  await expect(guest.getByLabel('E-mail')).toHaveValue(email)
  await guest.getByLabel('Your name').fill('Guest')
  await guest.getByLabel('Password').fill(password)
  await guest.getByRole('button', { name: 'Create account' }).click()
  await expect(guest).toHaveURL((url) => url.pathname === '/')
  expect((await guest.goto('/admin/people'))?.status()).toBe(404)

  const second = await otherBrowser(browser)
  await second.goto('/sign-in')
  await signIn(second, email, password)
  await expect(second).toHaveURL((url) => url.pathname === '/')
  await guest.goto('/profile')
  await guest.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(guest).toHaveURL(/\/sign-in/)
  await second.goto('/profile')
  await expect(second).toHaveURL(/\/sign-in/)
  await guest.context().close()
  await second.context().close()
})

test('a key made in the profile works until it is revoked', async ({ page, playwright, baseURL }) => {
  const name = `connector ${Date.now()}`
  await page.goto('/profile')
  await page.getByLabel('Name of the new key').fill(name)
  await page.getByRole('button', { name: 'Create key' }).click()
  const key = await page.getByText(/^fn_[\w-]{43}$/).innerText()
  const program = await playwright.request.newContext({
    ...(baseURL !== undefined && { baseURL }),
    storageState: signedOut,
    extraHTTPHeaders: { authorization: `Bearer ${key}` },
  })
  expect((await program.get('/api/v1/collections')).status()).toBe(200)
  await page.getByRole('button', { name: `Revoke ${name}` }).click()
  await expect(page.getByRole('button', { name: `Revoke ${name}` })).toHaveCount(0)
  const refused = await program.get('/api/v1/collections')
  expect(refused.status()).toBe(401)
  expect(await refused.json()).toMatchObject({ code: 'invalid_api_key' })
  await program.dispose()
})
