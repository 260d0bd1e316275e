import { bringDocuments, removeCollection } from './support/bring-documents'
import { addChatProvider, removeChatProviders } from './support/chat-provider'
import { ask, expectFinished, prose } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { boathouseRules } from './support/make-documents'
import { startChatServer, type ChatServer } from '@/lib/models/testing/start-chat-server'
import { setPrice } from './support/set-price'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** What models may cost: from a model without a price to a budget that is used up, as an admin sets it and a reader meets it. */
test.describe.configure({ mode: 'serial' })

const model = 'openai-compatible:prose'
const provider = 'Harbour server'

let server: ChatServer
let collectionId: string | undefined

test.beforeAll(async ({ request }) => {
  server = await startChatServer()
  server.say('The sail loft is kept at 9 degrees Celsius all year [1].')
  const file = { name: 'boathouse.md', mimeType: 'text/markdown', buffer: Buffer.from(boathouseRules) }
  const brought = await bringDocuments(request, { name: 'Budget boathouse' }, [file])
  collectionId = brought.collectionId
})

test.afterAll(async ({ browser, request }) => {
  await removeChatProviders(browser, provider)
  if (collectionId) await removeCollection(request, collectionId)
  await server.close()
})

test('calls of a model without a price are named unpriced, until an admin says what it costs', async ({ page }) => {
  await addChatProvider(page, provider, server.url)

  await page.goto('/')
  await expectFinished(await ask(page, 'How cold does the sail loft get?'))
  const usage = page.getByRole('table', { name: 'Usage by model' })
  await expect(async () => {
    await page.goto('/admin/usage')
    await expect(usage.getByRole('row', { name: new RegExp(model) })).toContainText('unpriced', { timeout: 2_000 })
  }).toPass()
  await expect(page.getByText(/What some calls cost is not known/)).toBeVisible()
  await setPrice(page, model, '1000')
})

test('a budget warns at its soft limit, refuses at the hard one, and says whom to ask', async ({ page }) => {
  await page.goto('/admin/usage')
  await page.getByRole('link', { name: 'Budgets' }).click()
  await expect(page.getByRole('heading', { name: 'No budget yet' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add a budget' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText('Set a soft limit, a hard limit, or both.')).toBeVisible()
  await dialog.getByLabel('Soft limit, in dollars').fill('0.03')
  await dialog.getByLabel('Hard limit, in dollars').fill('0.05')
  await dialog.getByLabel('Whom to ask').fill('Mona in Finance')
  await expectAccessible(page)
  await takeLooks(page, 'budget-dialog')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const budget = page.getByRole('list', { name: 'Budgets' }).getByRole('listitem')
  await expect(budget).toContainText('Within')

  // 900 tokens read and 40 written: 4.09 cents each.
  await page.goto('/')
  await expectFinished(await ask(page, 'How warm is it in the sail loft?'))
  await expect(async () => {
    await page.goto('/')
    await expect(page.getByText(/budget for models is nearly used up: \$0\.04 of \$0\.05/)).toBeVisible({
      timeout: 2_000,
    })
  }).toPass()
  await takeLooks(page, 'budget-low')
  const last = await ask(page, 'Is the sail loft a cold place?')
  await expect(prose(last)).toContainText('9 degrees Celsius')
  await expectFinished(last)
  await expect(async () => {
    await page.goto('/admin/usage/budgets')
    await expect(budget).toContainText('Used up', { timeout: 2_000 })
  }).toPass()
  await expectAccessible(page)
  await takeLooks(page, 'budgets')

  await page.goto('/')
  const refused = await ask(page, 'What is the temperature of the sail loft?')
  const alert = refused.getByRole('alert')
  await expect(alert).toContainText(/used up until 1 \w+, 00:00 UTC\. Ask Mona in Finance/)
  await expect(alert).toContainText('Quotes only')
  await takeLooks(page, 'budget-refused')
})

test('removing a budget can be undone, and lets questions through again', async ({ page }) => {
  await page.goto('/admin/usage/budgets')
  const remove = page.getByRole('button', { name: 'Remove the budget of The whole workspace' })
  await remove.click()
  await expect(page.getByRole('heading', { name: 'No budget yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(remove).toBeVisible()
  await remove.click()
  await expect(page.getByRole('heading', { name: 'No budget yet' })).toBeVisible()
  await page.goto('/')
  const answer = await ask(page, 'Which temperature is kept in the sail loft?')
  await expect(prose(answer)).toContainText('9 degrees Celsius')
})
