import { ask, expectFinished } from './support/chat-page'
import { chooseFiles } from './support/choose-files'
import { cellarRules, makePressManual } from './support/make-documents'
import { expectAccessible } from './support/expect-accessible'
import { readingTime } from './support/reading-time'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** The main job, as an admin walks it on the first day: bring documents, ask, check a footnote, be refused, rate, find it in admin. */
test.describe.configure({ mode: 'serial' })

test('files are dropped in, watched, and end as indexed; a broken one says why', async ({ page, tolerate }) => {
  tolerate(/status of 422|ERR_FAILED/)
  await page.goto('/documents')
  await page.getByRole('button', { name: 'New collection' }).click()
  const dialog = page.getByRole('dialog', { name: 'New collection' })
  await dialog.getByLabel('What is in it').fill('Rules of the cellar and the press')
  await dialog.getByLabel('Name').fill('x'.repeat(3))
  await page.route('**/documents**', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await dialog.getByRole('button', { name: 'Make collection' }).click()
  await expect(dialog.getByRole('button', { name: 'Make collection' })).toBeEnabled()
  // What was typed stands when it could not be sent.
  await expect(dialog.getByLabel('What is in it')).toHaveValue('Rules of the cellar and the press')
  await page.unroute('**/documents**')
  await dialog.getByLabel('Name').fill(`Cider house ${Date.now()}`)
  await dialog.getByRole('button', { name: 'Make collection' }).click()
  await page.waitForURL('**/documents?collection=*')

  await chooseFiles(page, [
    { name: 'cellar-rules.md', mimeType: 'text/markdown', buffer: Buffer.from(cellarRules) },
    { name: 'press-manual.pdf', mimeType: 'application/pdf', buffer: await makePressManual() },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    { name: 'torn.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nnot really a document') },
  ])
  const uploads = page.getByRole('region', { name: 'Uploads' })
  await expect(uploads.getByText(/no bytes/)).toBeVisible()

  const table = page.getByRole('table', { name: 'Documents' })
  const row = (name: string) => table.getByRole('row').filter({ hasText: name })
  await expect(row('cellar-rules.md').getByText('Indexed')).toBeVisible(readingTime)
  await expect(row('press-manual.pdf').getByText('Indexed')).toBeVisible(readingTime)
  await expect(row('press-manual.pdf').getByText(/3 pages/)).toBeVisible()
  await expect(row('torn.pdf').getByText(/Failed/)).toBeVisible(readingTime)
  await expect(row('torn.pdf').getByText(/damaged/)).toBeVisible()
})

test('a question gets a streamed answer whose footnote opens the passage on its page', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Your question' }).fill('What does fault E17 of the belt press mean?')
  await page.keyboard.press('Enter')

  const answer = page.getByRole('article', { name: 'What does fault E17 of the belt press mean?' })
  await expect(answer.getByText(/left belt has slipped from its roller/).first()).toBeVisible()
  await answer
    .getByRole('button', { name: /^Footnote 1: .*page 3/ })
    .first()
    .click()
  const source = page.getByRole('complementary', { name: 'Source' })
  await expect(source.getByRole('img', { name: 'Page 3' }).or(source.getByLabel('Page 3')).first()).toBeVisible()

  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Your question' }).fill('And how often is its drip tray soaked?')
  await page.keyboard.press('Enter')
  const followUp = page.getByRole('article', { name: 'And how often is its drip tray soaked?' })
  await expect(followUp.getByText(/citric acid overnight/).first()).toBeVisible()
  await page.reload()
  await expect(
    page
      .getByRole('article', { name: 'And how often is its drip tray soaked?' })
      .getByText(/citric acid overnight/)
      .first(),
  ).toBeVisible()
})

test('who asks nothing gets a word of the product, and nothing is looked for', async ({ page }) => {
  await page.goto('/')
  const hello = await ask(page, 'Hello!')
  await expect(hello.getByText(/^Hello\. Ask what your documents say/)).toBeVisible()
  await expect(hello.getByText('Not in your documents')).toHaveCount(0)
  await expect(hello.getByText('Nearest passages')).toHaveCount(0)
  for (const name of ['Look deeper', 'Good answer', 'Bad answer', 'Save question'])
    await expect(hello.getByRole('button', { name })).toHaveCount(0)
  await hello.getByRole('button', { name: 'Answer details' }).click()
  const details = page.getByRole('dialog', { name: 'Answer details' })
  await expect(details.getByText('None: nothing was asked')).toBeVisible()
  await expect(details.getByText('Version 0')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await takeLooks(page, 'small-talk')
})

test('what no document says is refused, with the nearest passages', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Your question' }).fill('Who won the 1998 chess olympiad in Elista?')
  await page.keyboard.press('Enter')
  const answer = page.getByRole('article', { name: 'Who won the 1998 chess olympiad in Elista?' })
  await expect(answer.getByRole('button', { name: /^Footnote/ })).toHaveCount(0)
  await expect(answer.getByText(/no (document|passage)|not find|nothing/i).first()).toBeVisible()
})

test('what is quoted because it comes nearest says so, on screen and in the copy', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  const answer = await ask(page, 'What is the phone number of the works council in Graz?')
  await expectFinished(answer)
  await expect(answer.getByRole('note').filter({ hasText: 'Less sure' })).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'chat-unsure')
  await answer.getByRole('button', { name: 'Copy answer' }).click()
  await page.getByRole('menuitem', { name: 'Copy as text with sources' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('Less sure')
  const sure = await ask(page, 'How much advance on my salary can I ask for in an emergency?')
  await expectFinished(sure)
  await expect(sure.getByRole('note').filter({ hasText: 'Less sure' })).toHaveCount(0)
})

test('a thumb down with a reason reaches the inbox, and the overview counts the answers', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Your question' }).fill('How much does a lost cellar key cost?')
  await page.keyboard.press('Enter')
  const answer = page.getByRole('article', { name: 'How much does a lost cellar key cost?' })
  await expect(answer.getByText(/85 euros/).first()).toBeVisible()
  await answer.getByRole('button', { name: /bad|down|not helpful/i }).click()
  await answer.getByRole('button', { name: 'Out of date' }).click()
  await answer.getByRole('textbox', { name: 'Comment' }).fill('It went up to 95 in spring.')
  await answer.getByRole('button', { name: /send/i }).click()
  await expect(page.getByText('Thank you. A reviewer will see this.')).toBeVisible()

  await page.goto('/admin/feedback')
  await expect(page.getByRole('heading', { name: 'How much does a lost cellar key cost?' })).toBeVisible()
  await expect(page.getByText('It went up to 95 in spring.')).toBeVisible()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page.getByText('The inbox is empty')).toBeVisible()

  await page.goto('/admin')
  await expect(page.getByText('Answered with sources', { exact: true })).toBeVisible()
})

test('search marks the words and opens the exact passage', async ({ page }) => {
  await page.goto('/search')
  await page.getByRole('searchbox', { name: 'Search for' }).fill('second guide for groups of visitors')
  await page.getByRole('button', { name: 'Search' }).click()
  const first = page.getByRole('listitem').filter({ hasText: 'Cellar rules' }).first()
  await expect(first.getByText('guide', { exact: true }).first()).toBeVisible()
  await first.getByRole('link').click()
  await page.waitForURL('**/documents/*')
  await expect(page.locator('mark').first()).toBeVisible()
})
