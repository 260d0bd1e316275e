import type { Browser, Page } from '@playwright/test'
import { baseUrl } from './support/base-url'
import { bringDocuments, removeCollection } from './support/bring-documents'
import { addChatProvider, removeChatProviders } from './support/chat-provider'
import { expectAccessible } from './support/expect-accessible'
import { invitePerson } from './support/invite-person'
import { boathouseRules } from './support/make-documents'
import { startChatServer, type ChatServer } from '@/lib/models/testing/start-chat-server'
import { setPrice } from './support/set-price'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** A change that only some readers have: made, started, measured, stopped, taken, taken back, and switched off. */
test.describe.configure({ mode: 'serial' })

const minutes = 60_000
const provider = 'Boathouse experiments'
const [careful, terse] = ['openai-compatible:careful', 'openai-compatible:terse']
const loft = 'The sail loft is kept at 9 degrees Celsius all year'
const name = 'The terse model answers as well'
const questions = [
  'How cold is the sail loft of the boathouse?',
  'What temperature does the sail loft have?',
  'How warm is it in the sail loft?',
]

let server: ChatServer
let collectionId: string | undefined

test.beforeAll(async ({ request }) => {
  server = await startChatServer()
  server.say(`${loft} [1].`)
  const file = { name: 'boathouse.md', mimeType: 'text/markdown', buffer: Buffer.from(boathouseRules) }
  collectionId = (await bringDocuments(request, { name: 'Boathouse experiments' }, [file])).collectionId
})

// Whatever happened in between: the tests after these answer with what the product ships.
test.afterAll(async ({ browser, request }) => {
  await leaveAsFound(browser)
  await removeChatProviders(browser, provider)
  if (collectionId) await removeCollection(request, collectionId)
  await server.close()
})

async function leaveAsFound(browser: Browser): Promise<void> {
  const page = await browser.newPage()
  await page.goto('/admin/experiments')
  const asShipped = page.getByRole('region', { name: 'What is active' }).getByRole('button', { name: 'As shipped' })
  for (let left = await asShipped.count(); left > 0; left--) {
    await asShipped.first().click()
    const dialog = page.getByRole('dialog')
    const why = dialog.getByRole('textbox', { name: 'Why' })
    if (await why.isVisible()) await why.fill('The walk leaves things as it found them.')
    await dialog.getByRole('button', { name: 'Set it back' }).click()
    await expect(asShipped).toHaveCount(left - 1)
  }
  await page.goto('/admin/usage')
  for (const model of [careful, terse]) {
    const row = page.getByRole('row', { name: new RegExp(`^${model}.*Your price`) })
    if ((await row.count()) > 0) await row.getByRole('button').last().click()
    await expect(row).toHaveCount(0)
  }
  await page.close()
}

/** Asks as a person does in a browser: with their session. @returns the model that answered */
async function askAs(person: Page, question = questions[0]): Promise<string> {
  const response = await person.request.post('/api/v1/answers', {
    headers: { origin: baseUrl },
    data: { question, stream: false },
  })
  expect(response.ok(), await response.text()).toBe(true)
  return ((await response.json()) as { model: string }).model
}

async function start(page: Page, reason = 'To walk through it with people.'): Promise<void> {
  await page.getByLabel('Override the gate: why').fill(reason)
  await page.getByRole('button', { name: 'Start the experiment' }).click()
  await expect(page.getByText('Running', { exact: true })).toBeVisible()
}

test('without an experiment the page says what one is for, and a form names what is missing', async ({ page }) => {
  await page.goto('/admin/experiments')
  await expect(page.getByRole('heading', { name: 'No experiment yet' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What is active' })).toContainText('as shipped')
  await expectAccessible(page)
  await takeLooks(page, 'experiments-empty')

  await addChatProvider(page, provider, server.url, ['careful', 'terse'])
  await setPrice(page, careful, '1000')
  await setPrice(page, terse, '200')
  await page.goto('/admin/experiments')
  await page.getByRole('link', { name: 'New experiment' }).click()
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByText('Say in a sentence what you expect, and why.')).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'experiments-form')
})

const readers: Page[] = []

test('chosen readers get the other model, the others do not, and the report says what it saves', async ({
  page,
  browser,
}) => {
  test.setTimeout(6 * minutes)
  const people = ['Ida Holm', 'Jon Berg', 'Kaia Lie', 'Leo Dahl', 'Mia Vik', 'Nils Moe']
  for (const person of people) readers.push(await invitePerson(page, browser, person))

  await page.goto('/admin/experiments/new')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Hypothesis').fill('It says the same in as many words, and costs a fifth.')
  await page.getByLabel('Model to try').click()
  await page.getByRole('option', { name: /terse/ }).click()
  await page.getByRole('radio', { name: 'Chosen groups and people' }).click()
  const list = page.getByRole('list', { name: 'People' })
  for (const person of people.slice(0, 3)) {
    if ((await page.getByLabel('Find people').count()) > 0) await page.getByLabel('Find people').fill(person)
    await list.getByLabel(new RegExp(person)).click()
  }
  await page.getByRole('radio', { name: 'All of them' }).click()
  await takeLooks(page, 'experiments-chosen')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await page.waitForURL(/\/admin\/experiments\/exp_/)
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start the experiment' })).toBeDisabled()
  await expectAccessible(page)
  await takeLooks(page, 'experiments-draft')
  await start(page)
  await expect(page.getByText('No reader has asked since it started.')).toBeVisible()

  for (const question of questions)
    for (const [at, reader] of readers.entries()) expect(await askAs(reader, question)).toBe(at < 3 ? terse : careful)
  await expect(page.getByRole('region', { name: 'Report' })).toContainText(/It saves \$0\.0\d+ per answer \(\d+ %\)/, {
    timeout: minutes,
  })
  await expect(page.getByRole('row', { name: /^Cost of an answer/ })).toContainText('better')
  await expect(page.getByRole('region', { name: 'State' })).toContainText('9 answers of 3 readers')
  await expectAccessible(page)
  await takeLooks(page, 'experiments-running')
})

test('it is stopped in one click, and taken for everyone with a reason, and back again in one click', async ({
  page,
}) => {
  await page.goto('/admin/experiments')
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByText(`Stopped: every reader has ${careful}`)).toBeVisible()
  for (const reader of readers) expect(await askAs(reader)).toBe(careful)
  await takeLooks(page, 'experiments-stopped')

  await page.getByRole('button', { name: 'Take the change' }).click()
  const dialog = page.getByRole('dialog', { name: 'Give the change to every reader?' })
  await expect(dialog.getByRole('button', { name: 'Take the change' })).toBeDisabled()
  await dialog.getByLabel('Override the gate: why').fill('The readers have shown that it is as good.')
  await dialog.getByRole('button', { name: 'Take the change' }).click()
  await expect(page.getByText('Every reader has the change')).toBeVisible()
  for (const reader of readers) expect(await askAs(reader)).toBe(terse)
  await expectAccessible(page)
  await takeLooks(page, 'experiments-taken')
  await page.getByRole('button', { name: 'Roll back' }).click()
  await expect(page.getByText(`Taken back: every reader has ${careful}`)).toBeVisible()
  for (const reader of readers) expect(await askAs(reader)).toBe(careful)
})

test('one that does harm takes itself back, with an alert; the kill switch stops the rest', async ({ page }) => {
  test.setTimeout(6 * minutes)
  await page.goto('/admin/experiments/new')
  await page.getByLabel('Name', { exact: true }).fill('The terse model, again')
  await page.getByLabel('Hypothesis').fill('It is worse now, which the guards have to see.')
  await page.getByLabel('Model to try').click()
  await page.getByRole('option', { name: /terse/ }).click()
  await page.getByRole('radio', { name: 'Chosen groups and people' }).click()
  for (const person of ['Ida Holm', 'Jon Berg', 'Kaia Lie']) {
    if ((await page.getByLabel('Find people').count()) > 0) await page.getByLabel('Find people').fill(person)
    await page.getByRole('list', { name: 'People' }).getByLabel(new RegExp(person)).click()
  }
  await page.getByRole('radio', { name: 'All of them' }).click()
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await page.waitForURL(/\/admin\/experiments\/exp_/)
  await start(page)
  server.replyTo((request) => (request.includes('"terse"') ? 'Most people find it pleasant there.' : `${loft} [1].`))
  const takenBack = page.getByText(`Taken back: every reader has ${careful}`)
  for (let round = 0; round < 20 && !(await takenBack.isVisible()); round++)
    for (const reader of [readers[0], readers[3]]) if (reader) await askAs(reader, questions[round % 3])
  await expect(takenBack).toBeVisible({ timeout: minutes })
  await takeLooks(page, 'experiments-taken-back')
  await page.goto('/admin/checks')
  await expect(page.getByText(/^An experiment was taken back:/)).toBeVisible()
  await page.getByRole('button', { name: /^Accept: An experiment was taken back/ }).click()
  await expect(page.getByText(/^An experiment was taken back:/)).toHaveCount(0)

  await page.goto('/admin/experiments')
  await page.getByRole('button', { name: 'Stop all experiments' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Stop all' }).click()
  await expect(page.getByText('The kill switch is on')).toBeVisible()
  await takeLooks(page, 'experiments-frozen')
  await page.getByRole('button', { name: 'Switch it off' }).click()
  await expect(page.getByText('The kill switch is on')).toHaveCount(0)
  await expectAccessible(page)
  await takeLooks(page, 'experiments-list')
})

test('a change of retrieval meets the golden set on both sides, is changed while it is a draft, and deleted', async ({
  page,
}) => {
  test.setTimeout(6 * minutes)
  await page.goto('/admin/experiments/new')
  await page.getByLabel('Name', { exact: true }).fill('Fewer passages')
  await page.getByLabel('Hypothesis').fill('Four passages hold the answer as often as eight.')
  await page.getByLabel('What is changed').click()
  await page.getByRole('option', { name: 'Retrieval' }).click()
  await page.getByLabel('Passages').fill('4')
  await page.getByLabel('Weight of vectors').fill('0.4')
  await expectAccessible(page)
  await takeLooks(page, 'experiments-retrieval-form')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await page.waitForURL(/\/admin\/experiments\/exp_/)
  await expect(page.getByText('5 % → 25 % → 50 %, 50 answers and 60 minutes a step')).toBeVisible()

  await page.getByRole('link', { name: 'Edit' }).click()
  await page.getByLabel('Passages').fill('5')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('vectors count 0.4, 5 passages')).toBeVisible()
  await page.getByLabel('Set', { exact: true }).click()
  await page.getByRole('option', { name: 'filters' }).click()
  await page.getByRole('button', { name: 'Run both' }).click()
  await expect(page.getByText(/The gate (?:lets it pass|blocks it)/)).toBeVisible({ timeout: 3 * minutes })
  await expect(page.getByRole('row', { name: /^Passed/ })).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'experiments-gate')
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await page.waitForURL(/\/admin\/experiments$/)
  await expect(page.getByRole('link', { name: 'Fewer passages' })).toHaveCount(0)
})

test('a reviewer reads what was learnt and can change nothing', async ({ page, browser }) => {
  const reviewer = await invitePerson(page, browser, 'Rut Eide', 'Reviewer')
  await reviewer.goto('/admin/experiments')
  await reviewer.getByRole('link', { name, exact: true }).click()
  await expect(reviewer.getByRole('region', { name: 'Report' })).toContainText('It saves')
  await expect(reviewer.locator('#main').getByRole('button')).toHaveCount(0)
  await reviewer.goto('/admin/experiments')
  await expect(reviewer.getByRole('region', { name: 'What is active' })).toBeVisible()
  await expect(reviewer.locator('#main').getByRole('button')).toHaveCount(0)
  await expect(reviewer.getByRole('link', { name: 'New experiment' })).toHaveCount(0)
  await reviewer.goto('/admin/experiments/new')
  await expect(reviewer.getByRole('heading', { name: /There is no such page/ })).toBeVisible()
})
