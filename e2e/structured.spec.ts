import { bringDocuments, removeCollection } from './support/bring-documents'
import { addChatProvider, removeChatProviders } from './support/chat-provider'
import { ask, expectFinished, prose, turn } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { makeGate, startChatServer, type ChatServer } from '@/lib/models/testing/start-chat-server'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** Answers in a form: a table with a footnote in each cell, steps to tick off, and prose where the model cannot. */
test.describe.configure({ mode: 'serial' })

const rules = `# Berths of the Tarnvik marina

## Fees

A berth on the north pier costs 310 euros a season. A berth on the south pier costs 275 euros a season.

## Leaving

Empty the bilge before you leave the berth. Hand the berth key to the harbour master. Sign the berth book at the gate.
`
const provider = 'Marina server'
const cell = (text: string) => ({ text, passages: [1] })
const table = JSON.stringify({
  columns: ['Pier', 'Costs a season'],
  rows: [
    [cell('North pier'), cell('310 euros')],
    [cell('South pier'), cell('999 euros')],
  ],
})
const steps = JSON.stringify({
  items: [
    cell('Empty the bilge before you leave the berth.'),
    cell('Hand the berth key to the harbour master.'),
    cell('Sign the berth book at the gate.'),
  ],
})
const tableQuestion = 'Show in a table what a berth costs on the north pier and on the south pier of Tarnvik'
const stepsQuestion = 'How do I leave a berth of the Tarnvik marina?'

let server: ChatServer
let collectionId: string | undefined

test.beforeAll(async ({ request }) => {
  server = await startChatServer()
  const file = { name: 'berths.md', mimeType: 'text/markdown', buffer: Buffer.from(rules) }
  const brought = await bringDocuments(request, { name: 'Marina' }, [file])
  collectionId = brought.collectionId
})
test.afterAll(async ({ browser, request }) => {
  await removeChatProviders(browser, provider)
  if (collectionId) await removeCollection(request, collectionId)
  await server.close()
})

test('without a model a document’s own table is compared side by side, and its numbered list can be ticked off', async ({
  page,
}) => {
  await page.goto('/')
  const compared = await ask(page, 'What is the difference between Trace Standard and Premium?')
  await expectFinished(compared)
  const row = compared.getByRole('row', { name: /^Data kept for/ })
  await expect(row).toContainText('5 years')
  await expect(row).toContainText('10 years')
  await expect(row.getByRole('button', { name: /^Footnote 1: Questions from customers/ })).toHaveCount(3)
  await expectAccessible(page)
  await takeLooks(page, 'form-compared')
  await row
    .getByRole('button', { name: /^Footnote 1: / })
    .last()
    .click()
  await expect(page.locator('mark').first()).toContainText('10 years')

  const taken = await ask(page, 'How do I reset a forgotten password?')
  await expectFinished(taken)
  const boxes = taken.getByRole('checkbox')
  await expect(boxes).toHaveCount(3)
  await boxes.first().check()
  await expect(boxes.first()).toBeChecked()
  await takeLooks(page, 'form-steps-quoted')
})

test('a question that seven rows answer is asked back, and the choice is answered', async ({ page }) => {
  await page.goto('/')
  const unclear = await ask(page, 'How long is the warranty?')
  await expectFinished(unclear)
  await expect(unclear.getByRole('heading', { name: 'Which product do you mean?' })).toBeVisible()
  await expect(unclear.getByText('No passage answers this')).toHaveCount(0)
  await expectAccessible(page)
  await takeLooks(page, 'asked-back')
  await unclear.getByRole('button', { name: 'Boreal 80' }).focus()
  await page.keyboard.press('Enter')
  const chosen = turn(page, 'How long is the warranty for Boreal 80?')
  await expectFinished(chosen)
  await expect(prose(chosen)).toContainText('18 months')
  await expect(prose(chosen)).not.toContainText('36 months')
  await chosen
    .getByRole('button', { name: /^Footnote 1: Warranty Terms/ })
    .first()
    .click()
  await expect(page.locator('.viewer-mark').first()).toBeVisible()
})

test('without a model a question for one value is answered with it, large, and with the sentence under it', async ({
  page,
}) => {
  const question = 'How much does a berth on the south pier of Tarnvik cost?'
  await page.goto('/')
  const answer = await ask(page, question)
  await expectFinished(answer)
  const [value, sentence] = [prose(answer).getByRole('paragraph').first(), prose(answer).getByRole('paragraph').nth(1)]
  await expect(value).toHaveText(/^275 euros a season\d$/)
  await expect(sentence).toHaveText(/^A berth on the south pier costs 275 euros a season\.\d$/)
  const sizeOf = (one: typeof value) => one.evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize))
  expect(await sizeOf(value)).toBeGreaterThan(1.5 * (await sizeOf(sentence)))
  await expectAccessible(page)
  await takeLooks(page, 'form-value')
  await value.getByRole('button', { name: /^Footnote 1: Berths of the Tarnvik marina/ }).click()
  await expect(page.locator('mark').first()).toContainText('275 euros')
  await page.reload()
  await expect(prose(turn(page, question)).getByRole('paragraph').first()).toHaveText(/^275 euros a season\d$/)
})

test('a table is announced, shown whole with a footnote in each cell, and a cell without a source is marked', async ({
  page,
}) => {
  await addChatProvider(page, provider, server.url)
  const gate = makeGate()
  server.say(table.slice(0, 60), gate.held, table.slice(60))
  await page.goto('/')
  const answer = await ask(page, tableQuestion)
  await expect(answer.getByText('Putting it into a table, shown once it is whole…')).toBeVisible()
  await expect(prose(answer)).toHaveCount(0)
  await takeLooks(page, 'form-writing')
  gate.open()

  await expectFinished(answer)
  const north = answer.getByRole('row', { name: /North pier/ })
  await expect(answer.getByRole('columnheader')).toHaveText(['Pier', 'Costs a season'])
  await expect(north.getByRole('button', { name: /^Footnote \d: Berths of the Tarnvik marina/ })).toHaveCount(2)
  const invented = answer.getByRole('button', { name: /999 euros.*no source supports this/ })
  await expect(invented).toBeVisible()
  await takeLooks(page, 'form-table')
  await expectAccessible(page)

  await north.getByRole('cell').nth(1).getByRole('button').click()
  await expect(
    page
      .getByRole('complementary')
      .getByText(/310 euros a season/)
      .first(),
  ).toBeVisible()
  await page.keyboard.press('Escape')

  await answer.getByRole('button', { name: 'Answer details' }).click()
  await expect(page.getByRole('dialog', { name: 'Answer details' }).getByText('Table, as asked for')).toBeVisible()
  await page.keyboard.press('Escape')
  await answer.getByRole('button', { name: 'Export and share' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Answer as Word' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.docx$/)

  await page.reload()
  await expect(turn(page, tableQuestion).getByRole('row', { name: /South pier/ })).toBeVisible()
})

test('steps can be ticked off, which this browser remembers', async ({ page }) => {
  server.say(steps)
  await page.goto('/')
  const answer = await ask(page, stepsQuestion)
  await expectFinished(answer)
  await expect(prose(answer).getByRole('listitem')).toHaveCount(3)
  await expect(prose(answer).getByRole('button', { name: /^Footnote/ })).toHaveCount(3)
  await answer.getByRole('checkbox', { name: 'Step 1 done' }).click()
  await takeLooks(page, 'form-steps')
  await expectAccessible(page)
  await page.reload()
  const again = turn(page, stepsQuestion)
  await expect(again.getByRole('checkbox', { name: 'Step 1 done' })).toBeChecked()
  await expect(again.getByRole('checkbox', { name: 'Step 2 done' })).not.toBeChecked()
  await again.getByRole('checkbox', { name: 'Step 1 done' }).click()
})

test('a model asks which one is meant, the choice is answered, and its prompt can be read to the letter', async ({
  page,
}) => {
  server.say('WHICH pier: north pier [1] | south pier [1] | moon pier [1]')
  await page.goto('/')
  const unclear = await ask(page, 'Is a berth of the Tarnvik marina expensive?')
  await expectFinished(unclear)
  await expect(unclear.getByRole('heading', { name: 'Which pier do you mean?' })).toBeVisible()
  await expect(unclear.getByRole('button', { name: 'moon pier' })).toHaveCount(0)
  await expect(unclear.getByText('WHICH pier:')).toHaveCount(0)
  await expectAccessible(page)
  server.say('A berth on the north pier costs 310 euros a season [1].')
  await unclear.getByRole('button', { name: 'north pier' }).click()
  const chosen = turn(page, 'Is a berth of the Tarnvik marina expensive for north pier?')
  await expectFinished(chosen)
  await expect(prose(chosen)).toContainText('310 euros a season')

  await chosen.getByRole('button', { name: 'Answer details' }).click()
  await page.getByRole('link', { name: 'Replay it' }).click()
  await page.getByRole('button', { name: 'Show the prompt' }).click()
  const prompt = page.getByRole('region', { name: /^Prompt for: Is a berth/ })
  await expect(prompt).toContainText('You answer questions of employees')
  await expect(prompt).toContainText('A berth on the north pier costs 310 euros a season.')
  await expectAccessible(page)
  await takeLooks(page, 'exact-prompt')
})

test('a model that cannot keep to the form answers in prose, and the scorecard counts it', async ({ page }) => {
  server.replyTo((request) =>
    request.includes('The form of this answer is') ? '{"items": [' : 'Hand the berth key to the harbour master [1].',
  )
  await page.goto('/')
  const answer = await ask(page, 'How do I hand over the key of a Tarnvik berth?')
  await expectFinished(answer)
  await expect(prose(answer)).toContainText('Hand the berth key to the harbour master')
  await answer.getByRole('button', { name: 'Answer details' }).click()
  await expect(page.getByText('Steps, the model could not, so it is prose')).toBeVisible()
  await page.goto('/admin/scorecard')
  await expect(page.getByText(/Tables, steps and lists: [\d.]+ % of \d+ valid/).first()).toBeVisible()
})
