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
  const old = (await page.locator('a[aria-current=page][href^="/c/"]').innerText()).trim()

  await chooseAction(page, old, 'Rename')
  await page.getByRole('textbox', { name: 'Title of the conversation' }).fill('Advance in an emergency')
  await page.keyboard.press('Enter')
  await expect(conversationRow(page, 'Advance in an emergency')).toBeVisible()
  await page.reload()
  await expect(conversationRow(page, 'Advance in an emergency')).toBeVisible()

  const find = page.getByRole('textbox', { name: 'Find a conversation' })
  await find.fill('emergency')
  await expect(conversationRow(page, 'Advance in an emergency')).toBeVisible()
  await find.fill('nothing is called this')
  await expect(page.getByText('No conversation matches.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear' }).click()

  await chooseAction(page, 'Advance in an emergency', 'Delete')
  await expect(conversationRow(page, 'Advance in an emergency')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(conversationRow(page, 'Advance in an emergency')).toBeVisible()
  await page.goto(address)
  await expect(page.getByRole('article', { name: question })).toBeVisible()

  await chooseAction(page, 'Advance in an emergency', 'Delete')
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
  await page.waitForURL('**/documents')

  await page.keyboard.press('/')
  await page.waitForURL((url) => url.pathname === '/')
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
  await page.keyboard.press('Enter')
  await expect.poll(theme).toBe('light')
  await page.getByRole('button', { name: /^Account of / }).click()
  await expect(page.getByRole('menuitemradio', { name: 'Light' })).toBeChecked()
  await page.getByRole('menuitemradio', { name: 'As the system' }).click()
  await expect.poll(theme).toBeUndefined()
})

test('a question that is far too long cannot be sent, says so, and is kept', async ({ page }) => {
  await page.goto('/')
  await questionBox(page).fill('why '.repeat(5_000))
  await expect(page.getByText(/19,999 \/ 4,000/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ask', exact: true })).toBeDisabled()
  await questionBox(page).press('Enter')
  await expect(page.getByRole('article')).toHaveCount(0)
  await expect(questionBox(page)).toHaveValue(/^why why/)
  await questionBox(page).fill('')
})

test('an unknown address has a page of its own', async ({ page, tolerate }) => {
  tolerate(/404/)
  const response = await page.goto('/no/such/page')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: /There is no such page/ })).toBeVisible()
  await page.goto('/c/no-such-conversation')
  await expect(page.getByText('This conversation is not here')).toBeVisible()
})
