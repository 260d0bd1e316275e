import { bringDocuments, removeCollection } from './support/bring-documents'
import { addChatProvider, removeChatProviders } from './support/chat-provider'
import { ask, expectFinished, prose, turn } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { makeGate, startChatServer, type ChatServer } from '@/lib/models/testing/start-chat-server'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** Looking deeper: with and without a model, its steps while it runs and afterwards, a sum, and stop. */
test.describe.configure({ mode: 'serial' })

const rules = `# Winter rules of the Hallvik slipway

## Storage

A boat at the Hallvik slipway may be stored for 18 weeks in winter. The storage deposit at the Hallvik slipway is 240 euros.

## Launching

Launching at the Hallvik slipway is asked for at the harbour office ten days before.
`
const summer = `# Summer rules of the Hallvik slipway

A boat at the Hallvik slipway may be stored for 6 weeks in summer. In summer the crane of the Hallvik slipway works on Saturdays only.
`
const provider = 'Slipway server'
const question = 'How long may a boat be stored at the Hallvik slipway?'
const report = `A boat at the Hallvik slipway may be stored for 18 weeks in winter [1]. A boat at the Hallvik slipway may be stored for 24 weeks in winter and summer [1].

## Deposit

The storage deposit at the Hallvik slipway is 240 euros [1].

## Summer

- A boat at the Hallvik slipway may be stored for 6 weeks in summer [2].
- In summer the crane of the Hallvik slipway works on Saturdays only [2].
`

let server: ChatServer
let collectionId: string | undefined

test.beforeAll(async ({ request }) => {
  server = await startChatServer()
  const brought = await bringDocuments(request, { name: 'Slipway' }, [
    { name: 'winter.md', mimeType: 'text/markdown', buffer: Buffer.from(rules) },
    { name: 'summer.md', mimeType: 'text/markdown', buffer: Buffer.from(summer) },
  ])
  collectionId = brought.collectionId
})
test.afterAll(async ({ browser, request }) => {
  await removeChatProviders(browser, provider)
  if (collectionId) await removeCollection(request, collectionId)
  await server.close()
})

test('without a model, what other documents say stands in sections, and the steps stay with the answer', async ({
  page,
}) => {
  await page.goto('/')
  const toggle = page.getByRole('form', { name: 'Ask' }).getByRole('button', { name: 'Look deeper' })
  await expect(toggle).toHaveAttribute('aria-pressed', 'false')
  await toggle.click()
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await takeLooks(page, 'deep-composer')
  const answer = await ask(page, question)
  await expect(toggle).toHaveAttribute('aria-pressed', 'false')
  await expectFinished(answer)
  const steps = answer.getByRole('region', { name: 'Steps' })
  await steps.getByRole('button', { name: /^Looked deeper: \d+ steps/ }).click()
  await expect(steps.getByRole('listitem').first()).toContainText('Planned what to look for')
  await expect(steps.getByText(/Read around/)).toBeVisible()
  await takeLooks(page, 'deep-quotes')
  await page.reload()
  const again = turn(page, question).getByRole('region', { name: 'Steps' })
  await again.getByRole('button', { name: /^Looked deeper/ }).click()
  await expect(again.getByText(/Searched for/).first()).toBeVisible()
})

test('with a model, its steps are shown while it looks, and the report has sections, footnotes and a sum', async ({
  page,
}) => {
  await addChatProvider(page, provider, server.url)
  const gate = makeGate()
  const search = { name: 'search', input: { query: 'storage in summer at Hallvik' } }
  server.research({
    plan: '{"questions": ["How long may a boat be stored at the Hallvik slipway in winter?", "What does storage at the Hallvik slipway cost?"]}',
    rounds: [
      [search, { name: 'open_section', input: { passage: 1 } }],
      [search, { name: 'delete_document', input: { id: 'd1' } }],
      [
        { name: 'list_documents', input: { title: 'hallvik' } },
        { name: 'calculate', input: { expression: '18 weeks + 6 weeks', passages: [1, 2, 3, 4] } },
        { name: 'calculate', input: { expression: '18 weeks + 99 weeks', passages: [1, 2] } },
      ],
    ],
    until: gate.held,
  })
  server.say(report)
  await page.goto('/')
  await page.getByRole('form', { name: 'Ask' }).getByRole('button', { name: 'Look deeper' }).click()
  const answer = await ask(page, question)
  const steps = answer.getByRole('region', { name: 'Steps' })
  await expect(steps.getByText('Worked out “18 weeks + 6 weeks”')).toBeVisible()
  await expect(steps.getByText(/the same was done before/)).toBeVisible()
  await expect(steps.getByText(/A figure of it stands in no source/)).toBeVisible()
  await expect(answer.getByText('Looking deeper…')).toBeVisible()
  await takeLooks(page, 'deep-looking')
  gate.open()

  await expectFinished(answer)
  await expect(prose(answer).getByRole('heading', { name: 'Deposit' })).toBeVisible()
  await expect(
    prose(answer)
      .getByRole('button', { name: /^Footnote/ })
      .first(),
  ).toBeVisible()
  await expect(answer.getByRole('region', { name: 'Calculated' })).toContainText('18 weeks + 6 weeks = 24 weeks')
  await expect(steps.getByRole('listitem')).toHaveCount(0)
  await steps.getByRole('button', { name: /^Looked deeper: \d+ steps/ }).click()
  await takeLooks(page, 'deep-report')
  await expectAccessible(page)
})

test('stop ends the looking at any moment and keeps what was found by then', async ({ page }) => {
  const gate = makeGate()
  server.research({
    plan: '{"questions": ["What does storage at the Hallvik slipway cost?"]}',
    rounds: [],
    until: gate.held,
  })
  await page.goto('/')
  await page.getByRole('form', { name: 'Ask' }).getByRole('button', { name: 'Look deeper' }).click()
  const answer = await ask(page, question)
  const steps = answer.getByRole('region', { name: 'Steps' })
  await expect(steps.getByText('“What does storage at the Hallvik slipway cost?”')).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(answer.getByText('No answer')).toBeVisible()
  await expect(answer.getByRole('region', { name: 'Nearest passages' })).toContainText('What was found by then')
  await takeLooks(page, 'deep-stopped')
  gate.open()
  await expect(steps.getByRole('button', { name: /^Looked deeper/ })).toBeVisible()
})
