import type { Locator, Page } from '@playwright/test'
import { ask, expectFinished } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { expect, test } from './support/test'

/** Rules of WCAG 2.2 A and AA, by machine, on every screen and on what opens on them, in both themes. What a machine cannot judge is judged by eye. */
const screens = [
  '/',
  '/search?q=leave',
  '/check',
  '/documents',
  '/profile',
  '/admin',
  '/admin/feedback',
  '/admin/reviews',
  '/admin/unanswered',
  '/admin/verified',
  '/admin/glossary',
  '/admin/connectors',
  '/admin/connectors/new?kind=web',
  '/admin/tools',
  '/admin/tools/new',
  '/admin/ingestion',
  '/admin/prompts',
  '/admin/scorecard',
  '/admin/usage',
  '/admin/models',
  '/admin/people',
  '/admin/retrieval?q=warranty',
  '/admin/health',
]

const question = 'How much advance on my salary can I ask for in an emergency?'

/** Opens a layer from the keyboard, has it judged, and closes it with Escape: the focus is back where it was. */
async function expectLayer(page: Page, opener: Locator, layer: Locator): Promise<void> {
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(layer).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(layer).toHaveCount(0)
  await expect(opener).toBeFocused()
}

for (const screen of screens) {
  test(`${screen} has no violation that a machine can find`, async ({ page }) => {
    await page.goto(screen)
    await expect(page.locator('h1, h2').first()).toBeVisible()
    await expectAccessible(page)
  })
}

test('nor has the page of the interface, whose fields unfold', async ({ page }) => {
  await page.goto('/docs/api')
  const answer = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Ask a question' }) })
  const folded = answer.locator('summary').first()
  await folded.focus()
  await page.keyboard.press('Enter')
  await expect(answer.locator('details').first()).toHaveAttribute('open')
  await expectAccessible(page)
})

test('nor has an answer with what opens on it: source, feedback, details, menus', async ({ page }) => {
  await page.goto('/')
  const answer = await ask(page, question)
  await expectFinished(answer)
  await expectLayer(page, answer.getByRole('button', { name: 'Copy answer' }), page.getByRole('menu'))
  const details = page.getByRole('dialog', { name: 'Answer details' })
  await expectLayer(page, answer.getByRole('button', { name: 'Answer details' }), details)
  await expectLayer(page, page.getByRole('button', { name: /^Account of / }), page.getByRole('menu'))
  await answer.getByRole('button', { name: 'Bad answer' }).click()
  await expect(answer.getByRole('form', { name: 'Feedback' })).toBeVisible()
  const source = page.getByRole('complementary', { name: 'Source' })
  const footnote = answer.getByRole('button', { name: /^Footnote 1: / }).first()
  await footnote.focus()
  await page.keyboard.press('Enter')
  await expect(source.locator('mark, .viewer-mark').first()).toBeVisible()
  await expectAccessible(page)
  await source.getByRole('button', { name: 'Close source' }).focus()
  await page.keyboard.press('Escape')
  await expect(source).toHaveCount(0)
  await expect(footnote).toBeFocused()
})

test('nor have a refusal, the commands and the dialogs', async ({ page }) => {
  await page.goto('/')
  await expectFinished(await ask(page, 'Who won the chess olympiad in Elista in 1998?'))
  await expectAccessible(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
  for (const [path, name] of [
    ['/documents', 'New collection'],
    ['/documents', 'Remove the sample company'],
    ['/admin/models', 'Add a provider'],
    ['/admin/people', 'Invite'],
  ] as const) {
    await page.goto(path)
    await expectLayer(page, page.getByRole('button', { name, exact: true }), page.getByRole('dialog'))
  }
})

test('on a phone the menu and the source cover the screen, and Escape gives the focus back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await expectLayer(page, page.getByRole('button', { name: 'Menu' }), page.getByRole('dialog', { name: 'Menu' }))
  const answer = await ask(page, question)
  await expectFinished(answer)
  const footnote = answer.getByRole('button', { name: /^Footnote 1: / }).first()
  await expectLayer(page, footnote, page.getByRole('dialog'))
})

test('without a network every page says so, and no longer once it is back', async ({ page, context, tolerate }) => {
  tolerate(/ERR_INTERNET_DISCONNECTED|Failed to fetch/)
  await page.goto('/')
  // What draws an answer is fetched while the first question is typed: here by an answer.
  await expectFinished(await ask(page, 'How many days of annual leave do employees have?'))
  await page.getByRole('link', { name: 'New question' }).click()
  await expect(page.getByRole('article')).toHaveCount(0)
  await context.setOffline(true)
  await expect(page.getByText('You are offline.')).toBeVisible()
  await expectAccessible(page)
  const answer = await ask(page, question)
  await expect(answer.getByText(/Footnote cannot be reached. Your question is kept/)).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(false)
  await expect(page.getByText('You are offline.')).toHaveCount(0)
  await answer.getByRole('button', { name: 'Try again' }).click()
  await expectFinished(answer)
  await expect(answer.getByRole('button', { name: /^Footnote 1: / }).first()).toBeVisible()
})
