import { ask, expectFinished, questionBox } from './support/chat-page'
import { expectFits, takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** The same screens at every size and in both themes: nothing may stick out, and the pictures are kept for people to look at. */
const screens: [string, string][] = [
  ['search', '/search?q=leave'],
  ['documents', '/documents'],
  ['admin', '/admin'],
  ['people', '/admin/people'],
  ['profile', '/profile'],
]

for (const [name, path] of screens) {
  test(`${name} fits every screen`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('main').locator('h1, h2').first()).toBeVisible()
    await takeLooks(page, name)
  })
}

test('so does the chat: empty, answered with its source, rated, refused', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'From your documents' })).toBeVisible()
  await takeLooks(page, 'chat-empty')
  const answer = await ask(page, 'How much advance on my salary can I ask for in an emergency?')
  await expectFinished(answer)
  await takeLooks(page, 'chat-answered')
  await answer.getByRole('button', { name: 'Bad answer' }).click()
  await takeLooks(page, 'chat-feedback')
  await answer.getByRole('button', { name: 'Cancel' }).click()
  await answer
    .getByRole('button', { name: /^Footnote 1: / })
    .first()
    .click()
  await expect(page.locator('mark, .viewer-mark').first()).toBeVisible()
  await takeLooks(page, 'chat-source')
  await page.keyboard.press('Escape')
  const refused = await ask(page, 'Who won the chess olympiad in Elista in 1998?')
  await expectFinished(refused)
  await refused.scrollIntoViewIfNeeded()
  await takeLooks(page, 'chat-refused')
  await questionBox(page).fill('why '.repeat(5_000))
  await takeLooks(page, 'chat-too-long')
  await questionBox(page).fill('')
})

test('on a phone the menu opens, an answer is asked for, and its source covers the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('link', { name: 'New question' }).click()
  const answer = await ask(page, 'Who looks after the cold chain loggers in Graz?')
  await expectFinished(answer)
  await expectFits(page)
  await answer
    .getByRole('button', { name: /^Footnote 1: / })
    .first()
    .click()
  const source = page.getByRole('dialog')
  await expect(source.locator('mark, .viewer-mark').first()).toBeVisible()
  await expectFits(page)
  await source.getByRole('button', { name: 'Close source' }).click()
  await expect(source).toHaveCount(0)
})
