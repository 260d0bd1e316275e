import type { Browser, Page } from '@playwright/test'

/** Invites someone as the admin of `page`, and has them make their account in a browser of their own. @returns their page, signed in */
export async function invitePerson(
  page: Page,
  browser: Browser,
  name: string,
  role?: 'Reviewer' | 'Admin',
): Promise<Page> {
  await page.goto('/admin/people')
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.getByLabel('E-mail').fill(`${name.toLowerCase().replaceAll(' ', '-')}@example.com`)
  if (role) {
    await page.getByLabel('Role').click()
    await page.getByRole('option', { name: role }).click()
  }
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = await page.getByLabel('Link', { exact: true }).inputValue()
  const person = await (await browser.newContext({ storageState: { cookies: [], origins: [] } })).newPage()
  await person.goto(link)
  await person.getByLabel('Your name').fill(name)
  await person.getByLabel('Password').fill('herons stand on one leg')
  await person.getByRole('button', { name: 'Create account' }).click()
  await person.waitForURL((url) => url.pathname === '/')
  return person
}
