import { mkdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from './setup/find-browser'

/**
 * Takes the README's picture from a freshly started product with its sample company:
 * `npm run pictures -- --url http://localhost:3000 --link /link/…` with the one-time link that the start printed.
 */
const { values } = parseArgs({
  options: { url: { type: 'string', default: 'http://localhost:3000' }, link: { type: 'string' } },
})
if (!values.link) throw new Error('Pass --link with the one-time link that the start printed.')

const pauseMs = 1500

async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button').first().click()
  await page.waitForURL('**/welcome')
  await page.getByLabel('Your name').fill('Ada Blum')
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button').first().click()
  await page.waitForURL((url) => url.pathname === '/')
}

async function ask(page: Page, question: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Your question' }).fill(question)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Answer again' }).last().waitFor()
}

/** Takes pictures until two in a row are the same: the page of the PDF is drawn then. */
async function takeStillPicture(page: Page, path: string): Promise<void> {
  let before: Uint8Array = new Uint8Array()
  for (let tries = 0; tries < 60; tries++) {
    const next = await page.screenshot({ path, animations: 'disabled' })
    if (next.equals(before)) return
    before = next
    await page.waitForTimeout(pauseMs)
  }
}

const browser = await chromium.launch(await findBrowser())
const page = await browser.newPage({
  baseURL: values.url,
  viewport: { width: 1360, height: 850 },
  colorScheme: 'light',
})
await signIn(page, values.link)
await ask(page, 'Which battery does the Boreal 40 use?')
await ask(page, 'How many unused leave days can I carry over into next year?')
await page
  .getByRole('button', { name: /^Footnote 1: / })
  .first()
  .click()
await page.locator('canvas').first().waitFor()
await page.locator('.viewer-mark').first().waitFor()
await page.mouse.move(700, 600)
await mkdir('docs/images', { recursive: true })
await takeStillPicture(page, 'docs/images/answer.png')
await browser.close()
