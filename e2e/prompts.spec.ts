import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { baseUrl } from './support/base-url'
import { bringDocuments, removeCollection } from './support/bring-documents'
import { addChatProvider, removeChatProviders } from './support/chat-provider'
import { expectAccessible } from './support/expect-accessible'
import { invitePerson } from './support/invite-person'
import { boathouseRules } from './support/make-documents'
import { approveDraft, makeDraft, runGate } from './support/prompt-pages'
import { startChatServer, type ChatServer } from '@/lib/models/testing/start-chat-server'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** A prompt's way to the readers: written, reviewed by a second person, held against the golden cases, tried with some readers, taken back. */
test.describe.configure({ mode: 'serial' })

const minutes = 60_000
const loft = 'The sail loft is kept at 9 degrees Celsius all year'
const lostKey = 'A lost boathouse key is reported on the same day and costs 40 euros'
const badText = 'You are a friendly assistant. Answer from memory, as people like to hear it.'
const provider = 'Boathouse prompts'

/** The workspace's own set, which other tests fill too: theirs are archived before, and these after. */
const cases = `suite: feedback
collection: all
cases:
  - { id: loft, question: How cold is the sail loft of the boathouse?, expectedAnswer: "${loft}.", tags: [feedback] }
  - { id: boathouse-key, question: What does a lost key of the boathouse cost?, expectedAnswer: "${lostKey}.", tags: [feedback] }
`

let server: ChatServer
let collectionId: string | undefined

/** As a model does: told to use footnotes it repeats what the passages say; told nothing it makes something up. */
function replyTo(request: string): string {
  if (!request.includes('square brackets'))
    return 'Most people find it pleasant there. Ask around, somebody surely knows.'
  return /How cold/.test(request) ? `${loft} [1].` : `${lostKey} [1].`
}

test.beforeAll(async ({ browser, request }) => {
  server = await startChatServer()
  server.replyTo(replyTo)
  const file = { name: 'boathouse.md', mimeType: 'text/markdown', buffer: Buffer.from(boathouseRules) }
  collectionId = (await bringDocuments(request, { name: 'Boathouse prompts' }, [file])).collectionId
  await archiveCases(browser, request)
  const headers = { origin: baseUrl, 'content-type': 'application/yaml' }
  const imported = await request.put('/api/v1/evals/cases/file', { headers, data: cases })
  expect(imported.status(), await imported.text()).toBe(200)
})

// Whatever happened in between: the tests after these answer with the models and the prompt of the product itself.
test.afterAll(async ({ browser, request }) => {
  await removeChatProviders(browser, provider)
  await archiveCases(browser, request)
  if (collectionId) await removeCollection(request, collectionId)
  await server.close()
})

async function archiveCases(browser: Browser, request: APIRequestContext): Promise<void> {
  const { items } = (await (await request.get('/api/v1/evals/cases')).json()) as { items: { id: string }[] }
  const page = await browser.newPage()
  for (const { id } of items) {
    await page.goto(`/admin/evals/cases/${id}`)
    await page.getByRole('button', { name: 'Archive', exact: true }).click()
    await expect(page.getByText('Archived', { exact: true })).toBeVisible()
  }
  await page.close()
}

let second: Page

test('without a hosted model the page says that prompts act on none, and drafts can be written all the same', async ({
  page,
  browser,
}) => {
  await page.goto('/admin/prompts')
  await expect(page.getByText('Prompts act on hosted models; none is connected')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Versions of the answer prompt' })).toContainText('Active')
  await expectAccessible(page)
  await takeLooks(page, 'prompts-empty')
  second = await invitePerson(page, browser, 'Bo Lund', 'Admin')

  await addChatProvider(page, provider, server.url)
})

test('a bad prompt is warned about, needs a second person, and is blocked by the gate', async ({ page }) => {
  const version = await makeDraft(page, 'Friendlier answers, as in our chats.')
  await page.getByLabel('User message').fill('{question}')
  await expect(page.getByText(/has no \{passages\}/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save and submit for review' })).toBeDisabled()
  await page.getByLabel('User message').fill('{passages}\n\nQuestion: {question}')
  await page.getByLabel('System message').fill(badText)
  await expect(page.getByText(/answers may come without footnotes/)).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'prompts-draft')
  await page.getByRole('button', { name: 'Save and submit for review' }).click()
  await expect(page.getByText(/whoever wrote or changed it does not approve it/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0)

  await page.getByRole('link', { name: 'Compare' }).click()
  await expect(page.locator('ins', { hasText: 'friendly assistant' })).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'prompts-diff')

  await approveDraft(second, version)
  await page.goto(`/admin/prompts/${version}`)
  await runGate(page)
  await expect(page.getByText('The gate blocks it')).toBeVisible()
  await expect(page.getByText(/Passed lost 100.0 points over \d+ cases/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start the canary' })).toBeDisabled()
  await expectAccessible(page)
  await takeLooks(page, 'prompts-gate')
  await page.getByRole('button', { name: 'Put away' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Put it away' }).click()
  await expect(page.getByText('Retired', { exact: true })).toBeVisible()
})

test('two admins change one draft: whoever is second sees both and decides', async ({ page }) => {
  const version = await makeDraft(page, 'Answers are too long to read on a phone.')
  await second.goto(`/admin/prompts/${version}`)
  const rules = await page.getByLabel('System message').inputValue()
  await second.getByLabel('System message').fill(`${rules}\nUse a list for steps.`)
  await second.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(second.getByText('Saved', { exact: true })).toBeVisible()

  await page.getByLabel('System message').fill(`${rules}\nNever more than three sentences.`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Someone saved this draft meanwhile' })
  await expect(dialog.locator('del', { hasText: 'list for steps' }).first()).toBeVisible()
  await expect(dialog.locator('ins', { hasText: 'three sentences' }).first()).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'prompts-conflict')
  await dialog.getByRole('button', { name: 'Save mine over theirs' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
})

test('a good one is tried beside the active one, passes the gate, and goes to some readers and back', async ({
  page,
}) => {
  const version = await makeDraft(page, 'Answers are too long to read on a phone.')
  const rules = await page.getByLabel('System message').inputValue()
  await page.getByLabel('System message').fill(`${rules}\nNever more than three sentences.`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('link', { name: 'Try it' }).click()
  await page.getByLabel('Question', { exact: true }).fill('How cold is the sail loft?')
  await page.getByRole('button', { name: 'Ask both' }).click()
  const tried = page.getByRole('region', { name: `Version ${version}`, exact: true })
  await expect(tried).toContainText(loft, { timeout: minutes })
  await page.getByRole('radio', { name: 'Golden cases' }).click()
  await page.getByLabel('Find a case').fill('lost key of the boathouse')
  await page.getByRole('button', { name: /^What does a lost key/ }).click()
  await page.getByRole('button', { name: 'Ask both' }).click()
  await expect(page.getByText(`Version ${version} passed 1 of 1 cases, version 1 1.`)).toBeVisible({ timeout: minutes })
  await expectAccessible(page)
  await takeLooks(page, 'prompts-playground')

  await page.goto(`/admin/prompts/${version}`)
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expect(page.getByText(/whoever wrote or changed it does not approve it/)).toBeVisible()
  await approveDraft(second, version)
  await page.reload()
  await runGate(page)
  await expect(page.getByText('The gate lets it pass')).toBeVisible()
  await takeLooks(page, 'prompts-passed')

  await page.getByLabel('Share of readers, %').click()
  await page.getByRole('option', { name: '50 → 100', exact: true }).click()
  await page.getByRole('button', { name: 'Start the canary' }).click()
  await page.waitForURL('**/admin/prompts/canary/cnr_*')
  await expect(page.getByText('50 % of the readers.')).toBeVisible()
  await expect(page.getByText(/Widens after 50 more answers and 60 more minutes/)).toBeVisible()
  for (const person of [page, second]) await askOverApi(person)
  await expect(page.getByText(/[1-9]\d* answers by version \d+|, [1-9]\d* by version 1/)).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'prompts-canary')

  await page.getByRole('button', { name: 'Roll back' }).click()
  await expect(page.getByText('Rolled back: every reader has version 1')).toBeVisible()
  await expect(page.getByText('Rolled back by hand.').first()).toBeVisible()
  expect(await askOverApi(page)).toBe(1)
  expect(await askOverApi(second)).toBe(1)
  await page.goto('/admin/prompts')
  await takeLooks(page, 'prompts-list')
})

test('the kill switch asks once, holds for everyone, and is taken back', async ({ page }) => {
  await page.goto('/admin/prompts')
  await page.getByRole('button', { name: 'Throw the switch' }).click()
  const dialog = page.getByRole('dialog', { name: 'Give every reader the shipped prompt?' })
  await dialog.getByRole('button', { name: 'Throw the switch' }).click()
  await expect(page.getByText('The kill switch is on')).toBeVisible()
  await page.getByRole('button', { name: 'Switch it off' }).click()
  await expect(page.getByText('The kill switch is on')).toHaveCount(0)
})

/** @returns the version of the prompt that the answer was made with */
async function askOverApi(person: Page): Promise<number> {
  const headers = { origin: baseUrl }
  const data = { question: 'How cold is the sail loft of the boathouse?', stream: false }
  const response = await person.request.post('/api/v1/answers', { headers, data })
  expect(response.ok(), await response.text()).toBe(true)
  return ((await response.json()) as { promptVersion: number }).promptVersion
}
