import { bringDocuments, makeCollection } from './support/bring-documents'
import { ask, expectFinished, prose, turn } from './support/chat-page'
import { boathouseRules } from './support/make-documents'
import { makeGate, startChatServer, type ChatServer } from './support/start-chat-server'
import { expect, test } from './support/test'

/** Answers of a hosted model: what streams, what is checked, and what happens when the reader stops it or the line breaks. */
test.describe.configure({ mode: 'serial' })

const temperature = 'The sail loft is kept at 9 degrees Celsius all year [1]. '
const lostKey = 'A lost boathouse key costs 40 euros [1]. '
const invented = 'The boathouse won a gold medal in Vienna in 2019 [1].'
const shownTemperature = /sail loft is kept at 9 degrees Celsius all year/

let server: ChatServer
test.beforeAll(async () => {
  server = await startChatServer()
})
test.afterAll(() => server.close())

test('a model server is added on screen and tested at once', async ({ page }) => {
  await makeCollection(page, 'Boathouse')
  await bringDocuments(page, [{ name: 'boathouse.md', mimeType: 'text/markdown', buffer: Buffer.from(boathouseRules) }])
  await page.goto('/admin/models')
  await page.getByRole('button', { name: 'Add a provider' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Boathouse server')
  await dialog.getByLabel('Address').fill(server.url)
  await dialog.getByLabel('Chat models').fill('prose')
  await dialog.getByRole('button', { name: 'Save and test' }).click()
  await expect(page.getByText(/openai-compatible:prose works/)).toBeVisible()
})

test('text streams, footnotes appear at its sentences, and one without a source is marked', async ({ page }) => {
  const gate = makeGate()
  server.say('The sail loft is kept ', 'at 9 degrees Celsius all year [1]. ', lostKey, gate.held, invented)
  await page.goto('/')
  const answer = await ask(page, 'How warm is the sail loft of the boathouse, and what does a lost key cost?')
  await expect(prose(answer)).toContainText(shownTemperature, { timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  gate.open()

  await expectFinished(answer)
  await expect(answer.getByText('1 of 3 sentences without a source')).toBeVisible()
  const marked = answer.getByRole('note')
  await expect(marked).toHaveText(/gold medal/)
  await marked.hover()
  await expect(page.getByRole('tooltip').getByText('No source supports this.')).toBeVisible()

  // By keyboard: focus shows the passage, Enter opens it, Escape closes it.
  const footnote = answer.getByRole('button', { name: /^Footnote 1: / }).first()
  await page.mouse.move(0, 0)
  await answer.getByRole('button', { name: 'Edit question' }).focus()
  await page.keyboard.press('Tab')
  await expect(footnote).toBeFocused()
  await expect(page.getByRole('tooltip').getByText(/9 degrees Celsius/)).toBeVisible()
  await page.keyboard.press('Enter')
  const source = page.getByRole('complementary', { name: 'Source' })
  await expect(source.locator('mark').first()).toHaveText(/9 degrees Celsius/)
  await page.keyboard.press('Escape')
  await expect(source).toHaveCount(0)
})

test('Stop ends the call and keeps what was written', async ({ page }) => {
  const never = makeGate()
  server.say(temperature, lostKey, never.held)
  const before = server.dropped()
  await page.goto('/')
  const answer = await ask(page, 'Which temperature has the sail loft?')
  await expect(prose(answer)).toContainText(shownTemperature, { timeout: 30_000 })
  await page.getByRole('button', { name: 'Stop' }).click()
  await expectFinished(answer)
  await expect(prose(answer)).toContainText(shownTemperature)
  await expect.poll(() => server.dropped()).toBe(before + 1)
  never.open()
})

test('a page that is loaded anew while an answer is written joins it', async ({ page }) => {
  const gate = makeGate()
  const question = 'Tell me about the sail loft and the boathouse key.'
  server.say(temperature, lostKey, gate.held, invented)
  await page.goto('/')
  await expect(prose(await ask(page, question))).toContainText(shownTemperature, { timeout: 30_000 })
  await page.waitForURL('**/c/*')
  await page.reload()
  const answer = turn(page, question)
  await expect(prose(answer)).toContainText(shownTemperature)
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  gate.open()
  await expect(prose(answer)).toContainText(/gold medal/)
  await expectFinished(answer)
})

test('a dropped connection is picked up again where it was, and the page says that it is offline', async ({
  page,
  context,
  tolerate,
}) => {
  tolerate(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|Failed to fetch/)
  const gate = makeGate()
  server.say(temperature, lostKey, gate.held, invented)
  await page.goto('/')
  const answer = await ask(page, 'What holds for the sail loft and for boathouse keys?')
  await expect(prose(answer)).toContainText(shownTemperature, { timeout: 30_000 })
  await context.setOffline(true)
  await expect(page.getByText('You are offline.')).toBeVisible()
  gate.open()
  await context.setOffline(false)
  await expect(page.getByText('You are offline.')).toHaveCount(0)
  await expectFinished(answer)
  await expect(prose(answer)).toContainText(shownTemperature)
  await expect(prose(answer)).toContainText(/gold medal/)
})

test('the provider is removed again, and the product says that it answers without one', async ({ page }) => {
  await page.goto('/admin/models')
  await page.getByRole('button', { name: 'Remove Boathouse server' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText('Footnote already answers, without any key')).toBeVisible()
})
