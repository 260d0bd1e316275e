import { startOrderServer, type OrderServer } from '@/lib/answer/http-tools/testing/start-order-server'
import { startChatServer, type ChatServer } from '@/lib/models/testing/start-chat-server'
import { addChatProvider, removeChatProviders } from './support/chat-provider'
import { ask, expectFinished, prose, turn } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** A service by its OpenAPI document: added, tried, asked in a deep answer, cited as what it is, removed. */
test.describe.configure({ mode: 'serial' })

const provider = 'Harbour server'
const name = `Orders ${Date.now()}`
const question = 'Where is order 4711 and when is it delivered?'
const report = `Order 4711 is shipped with the carrier Blue Heron Freight [1]. Its delivery date is 2026-12-03 [1].`

let orders: OrderServer
let model: ChatServer
test.beforeAll(async () => {
  orders = await startOrderServer()
  model = await startChatServer()
})
test.afterAll(async ({ browser }) => {
  await removeChatProviders(browser, provider)
  await orders.close()
  await model.close()
})

test('an admin adds a service by the address of its document, switches what it may be asked, and tries it', async ({
  page,
}) => {
  await page.goto('/admin/tools')
  await page.getByRole('link', { name: 'Add a service' }).click()
  await page.getByLabel('OpenAPI document', { exact: true }).last().fill('openapi: 2')
  await page.getByRole('button', { name: 'Read the document' }).click()
  await expect(page.getByText('The field “openapi” has to say version 3.0 or 3.1.')).toBeVisible()
  await takeLooks(page, 'tools-document')
  await page.getByRole('radio', { name: 'Address' }).click()
  await page.getByLabel('Address of the document').fill(`${orders.url}/openapi.json`)
  await page.getByRole('button', { name: 'Read the document' }).click()
  const found = page.getByRole('region', { name: 'Operations' })
  await expect(found.getByText('GET /orders/{id}')).toBeVisible()
  await expect(found.getByText('Off: it may change something')).toBeVisible()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Token').fill('sk-harbour-1234')
  await expectAccessible(page)
  await takeLooks(page, 'tools-new')
  await page.getByRole('button', { name: 'Add the service' }).click()

  await expect(page.getByRole('heading', { name })).toBeVisible()
  const operations = page.getByRole('region', { name: 'Operations' })
  await expect(operations.getByRole('switch', { name: /^Get an order/ })).toBeChecked()
  await expect(operations.getByRole('switch', { name: /^Cancel an order/ })).not.toBeChecked()
  await operations.getByRole('switch', { name: /^List orders/ }).click()
  await expect(operations.getByRole('switch', { name: /^List orders/ })).not.toBeChecked()
  await expect(page.getByLabel('Token')).toHaveValue('')
  await expectAccessible(page)
  await takeLooks(page, 'tools-service')
  await operations.getByRole('button', { name: 'Try Get an order' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('id').fill('4711')
  await dialog.getByRole('button', { name: 'Ask' }).click()
  await expect(dialog.getByText('Status 200')).toBeVisible()
  await expect(dialog.getByText(/carrier: Blue Heron Freight/)).toBeVisible()
  expect(orders.requests.at(-1)).toMatchObject({
    path: '/orders/4711',
    headers: { authorization: 'Bearer sk-harbour-1234' },
  })
  await takeLooks(page, 'tools-try')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '← Tools' }).click()
  await expect(page.getByRole('link', { name })).toBeVisible()
  await takeLooks(page, 'tools-list')
})

test('a deep answer asks it as a step, and its footnote opens what it said', async ({ page }) => {
  await addChatProvider(page, provider, model.url)
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')
  model.research({
    plan: '{"questions": ["Where is order 4711?"]}',
    rounds: [
      [{ name: `${slug}_get_orders_id`, input: { id: '4711' } }],
      [{ name: `${slug}_get_orders_id`, input: { id: '../../admin' } }],
    ],
  })
  model.say(report)
  await page.goto('/')
  await page.getByRole('form', { name: 'Ask' }).getByRole('button', { name: 'Look deeper' }).click()
  const answer = await ask(page, question)
  await expectFinished(answer)
  const steps = answer.getByRole('region', { name: 'Steps' })
  await steps.getByRole('button', { name: /^Looked deeper/ }).click()
  await expect(steps.getByText(`Asked “${name}: Get an order (id 4711)” · 1 answer`)).toBeVisible()
  await expect(steps.getByText(/Not understood/)).toBeVisible()
  expect(orders.requests.filter(({ path }) => path.includes('admin'))).toEqual([])
  const footnote = prose(answer)
    .getByRole('button', { name: new RegExp(`^Footnote 1: Answer of ${name}`) })
    .first()
  await expect(footnote).toBeVisible()
  await takeLooks(page, 'tools-answer')
  await footnote.click()
  const source = page.getByRole('complementary', { name: 'Source' })
  await expect(source.getByRole('region', { name: 'What it said' })).toContainText('carrier: Blue Heron Freight')
  await expect(source.getByText('GET /orders/{id}')).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'tools-source')
  await source.getByRole('button', { name: 'Show me why' }).click()
  await expect(
    page.getByRole('complementary', { name: 'Why' }).getByRole('button', { name: 'Open what it said' }),
  ).toBeVisible()
})

test('what changes something waits for the person who asks, and is sent exactly as it was shown', async ({ page }) => {
  await page.goto('/admin/tools')
  await page.getByRole('link', { name }).click()
  const cancel = page.getByRole('switch', { name: /^Cancel an order/ })
  await cancel.click()
  await expect(cancel).toBeChecked()
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')
  const posted = () => orders.requests.filter(({ method }) => method === 'POST')
  for (const word of ['Don’t', 'Allow']) {
    model.research({
      plan: '{"questions": ["Where is order 4711?"]}',
      rounds: [[{ name: `${slug}_post_orders_id_cancel`, input: { id: '4711', body: { reason: 'It is late.' } } }]],
    })
    model.say('The status of order 4711 is cancelled [1].')
    await page.goto('/')
    await page.getByRole('form', { name: 'Ask' }).getByRole('button', { name: 'Look deeper' }).click()
    const answer = await ask(page, `Cancel order 4711, it is late. (${word})`)
    const waits = answer.getByRole('region', { name: 'Waits for you' })
    await expect(waits.getByText(`POST ${orders.url}/orders/4711/cancel`)).toBeVisible()
    await expect(waits.getByText('"reason": "It is late."')).toBeVisible()
    expect(posted()).toEqual([])
    if (word === 'Allow') {
      await expectAccessible(page)
      await takeLooks(page, 'tools-confirm')
    }
    await waits.getByRole('button', { name: word }).click()
    await expect(waits).toHaveCount(0)
    const steps = answer.getByRole('region', { name: 'Steps' })
    await steps.getByRole('button', { name: /^Looked deeper/ }).click()
    const ending = word === 'Allow' ? '1 answer' : 'Not done: it was not allowed'
    await expect(steps.getByText(new RegExp(`Cancel an order .* · ${ending}`))).toBeVisible()
    expect(posted()).toHaveLength(word === 'Allow' ? 1 : 0)
  }
  expect(posted()).toMatchObject([{ path: '/orders/4711/cancel', body: '{"reason":"It is late."}' }])
})

test('a service that is removed is asked no more, and what it said stays with who asked', async ({ page }) => {
  await page.goto('/admin/tools')
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page).toHaveURL(/\/admin\/tools$/)
  await expect(page.getByRole('link', { name })).toHaveCount(0)
  await page.goto('/')
  await page.getByRole('link', { name: question }).first().click()
  const footnote = prose(turn(page, question))
    .getByRole('button', { name: /^Footnote 1/ })
    .first()
  await footnote.click()
  await expect(page.getByRole('complementary', { name: 'Source' })).toContainText('Blue Heron Freight')
})
