import { baseUrl } from './support/base-url'
import { ask, chooseAction, conversationRow, expectFinished, questionBox } from './support/chat-page'
import { expect, test } from './support/test'

/** What is done with conversations and answers besides reading them, with the sample company. */
const question = 'How much advance on my salary can I ask for in an emergency?'

test('a conversation is renamed, found by its title, deleted, brought back, and gone once it stays deleted', async ({
  page,
}) => {
  await page.goto('/')
  const answer = await ask(page, question)
  await expectFinished(answer)
  await page.waitForURL('**/c/*')
  const address = page.url()
  const title = `Advance in an emergency ${Date.now()}`
  const old = (await page.locator('a[aria-current=page][href^="/c/"]').innerText()).trim()

  await chooseAction(page, old, 'Rename')
  await page.getByRole('textbox', { name: 'Title of the conversation' }).fill(title)
  await page.keyboard.press('Enter')
  await expect(conversationRow(page, title)).toBeVisible()
  await page.reload()
  await expect(conversationRow(page, title)).toBeVisible()

  const find = page.getByRole('textbox', { name: 'Find a conversation' })
  await find.fill('emergency')
  await expect(conversationRow(page, title)).toBeVisible()
  await find.fill('nothing is called this')
  await expect(page.getByText('No conversation matches.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear' }).click()

  await chooseAction(page, title, 'Delete')
  await expect(conversationRow(page, title)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(conversationRow(page, title)).toBeVisible()
  await page.goto(address)
  await expect(page.getByRole('article', { name: question })).toBeVisible()

  await chooseAction(page, title, 'Delete')
  await expect(page.getByText('Conversation deleted')).toBeVisible()
  await page.goto(address)
  await expect(page.getByText('This conversation is not here')).toBeVisible()
})

test('an answer is copied with its footnotes, as text and as Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  const answer = await ask(page, question)
  await expectFinished(answer)
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())

  await answer.getByRole('button', { name: 'Copy answer' }).click()
  await page.getByRole('menuitem', { name: 'Copy as text with sources' }).click()
  await expect(answer.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await clipboard()).toMatch(/one net monthly salary[\s\S]*\n\[1\] .+: “.+”/)

  await answer.getByRole('button', { name: /^Cop(?:y answer|ied)$/ }).click()
  await page.getByRole('menuitem', { name: 'Copy as Markdown with footnotes' }).click()
  await expect.poll(clipboard).toMatch(/one net monthly salary[\s\S]*\n\[\^1\]: \[.+\]\(http.+\/documents\/.+\)/)
})

test('the keyboard goes to the composer, opens the commands and closes them', async ({ page }) => {
  await page.goto('/')
  // The suggestions come when the page has taken over: a key before that is lost, or typed.
  await expect(page.getByRole('heading', { name: 'From your documents' })).toBeVisible()
  await page.getByRole('button', { name: 'Hide sidebar' }).focus()
  await page.keyboard.press('/')
  await expect(questionBox(page)).toBeFocused()
  await expect(questionBox(page)).toHaveValue('')

  await page.keyboard.press('Control+k')
  const commands = page.getByRole('dialog')
  await expect(commands).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(commands).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(commands).toBeVisible()
  await page.keyboard.type('documents')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/documents$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible()
  await expect(commands).toHaveCount(0)

  // The page listens a moment after it is shown.
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(page).toHaveURL((url) => url.pathname === '/', { timeout: 3000 })
  }).toPass()
})

test('the chosen theme stays after a reload, and menu and commands agree on it', async ({ page }) => {
  await page.goto('/')
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme'])
  await page.getByRole('button', { name: /^Account of / }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect.poll(theme).toBe('dark')
  await page.reload()
  expect(await theme()).toBe('dark')
  await page.getByRole('button', { name: /^Account of / }).click()
  await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toBeChecked()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('light theme')
  await page.getByRole('option', { name: 'Light theme' }).click()
  await expect.poll(theme).toBe('light')
  await page.getByRole('button', { name: /^Account of / }).click()
  await expect(page.getByRole('menuitemradio', { name: 'Light' })).toBeChecked()
  await page.getByRole('menuitemradio', { name: 'As the system' }).click()
  await expect.poll(theme).toBeUndefined()
})

test('a question of 20,000 characters and one of none cannot be sent, and each says why', async ({ page, request }) => {
  await page.goto('/')
  const long = 'why '.repeat(5_000).replace(/ $/, '?')
  await questionBox(page).fill(long)
  await expect(page.getByText(/20,000 \/ 4,000/)).toBeVisible()
  await expect(page.getByText(/longer than 4,000 characters. Shorten it/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ask', exact: true })).toBeDisabled()
  await questionBox(page).press('Enter')
  await expect(page.getByRole('article')).toHaveCount(0)
  await expect(questionBox(page)).toHaveValue(long)

  await questionBox(page).fill('   ')
  await expect(page.getByText(/longer than 4,000 characters/)).toHaveCount(0)
  await questionBox(page).press('Enter')
  await expect(page.getByText('Type a question first.')).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(0)
  await questionBox(page).fill('Why?')
  await expect(page.getByText('Type a question first.')).toHaveCount(0)
  await questionBox(page).fill('')

  for (const [question, code] of [
    [long, 'question_too_long'],
    ['   ', 'question_empty'],
  ]) {
    const response = await request.post('/api/v1/answers', { headers: { origin: baseUrl }, data: { question } })
    expect(response.status()).toBe(422)
    expect(await response.json()).toMatchObject({ code })
  }
})

test('an unknown address has a page of its own', async ({ page, tolerate }) => {
  tolerate(/404/)
  const response = await page.goto('/no/such/page')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: /There is no such page/ })).toBeVisible()
  await page.goto('/c/no-such-conversation')
  await expect(page.getByText('This conversation is not here')).toBeVisible()
})
