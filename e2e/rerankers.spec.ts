import type { Page } from '@playwright/test'
import { startSearchServer, type SearchServer } from '@/lib/models/testing/start-search-server'
import { bringDocuments } from './support/bring-documents'
import { expectAccessible } from './support/expect-accessible'
import { boathouseRules } from './support/make-documents'
import { openWorkspace } from './support/open-workspace'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

const minutes = 60_000
const question = 'What does a lost boathouse key cost?'
const id = 'openai-compatible:ranker'
const markdown = (name: string, text: string) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) })

let server: SearchServer
test.beforeAll(async () => {
  server = await startSearchServer('openai-compatible')
})
test.afterAll(() => server.close())

const asked = (): number => server.requests.length

async function choose(page: Page, field: string, option: RegExp | string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option }).click()
}

/** The retrieval test with a reranker, always asked. @returns what the page says about the order */
async function testRetrieval(page: Page, reranker: RegExp): Promise<void> {
  await page.goto('/admin/retrieval')
  await page.getByLabel('Question').fill(question)
  await choose(page, 'Reranking', 'Always rerank')
  await choose(page, 'Reranker', reranker)
  await page.getByRole('button', { name: 'Run' }).click()
}

async function addReranker(page: Page): Promise<void> {
  await page.goto('/admin/models')
  await page.getByRole('button', { name: 'Add a provider' }).click()
  const dialog = page.getByRole('dialog')
  await choose(page, 'Kind', /^OpenAI\b(?!-)/)
  await expect(dialog.getByLabel('Reranker (optional)')).toHaveCount(0)
  await choose(page, 'Kind', /^Voyage AI/)
  await expect(dialog.getByLabel('Chat models')).toHaveCount(0)
  await choose(page, 'Kind', /^OpenAI-compatible/)
  await dialog.getByLabel('Name').fill('Boathouse ranker')
  await dialog.getByLabel('Address').fill(server.url)
  await dialog.getByLabel('Reranker (optional)').fill('ranker')
  await takeLooks(page, 'rerankers-form')
  await dialog.getByRole('button', { name: 'Save and test' }).click()
  await expect(page.getByText(new RegExp(`${id} works: after`))).toBeVisible()
}

test('an admin connects a reranker, tries it, puts it before readers through the gate, sees it fail softly, and takes it away', async ({
  browser,
}) => {
  test.setTimeout(4 * minutes)
  const { admin } = await openWorkspace(browser, [])
  await bringDocuments(admin.request, { name: 'Boathouse' }, [
    markdown('boathouse.md', boathouseRules),
    markdown('boats.md', '# Boats\n\nThe boathouse keeps four boats. The red one is lent to guests in July.\n'),
  ])
  await addReranker(admin)

  await testRetrieval(admin, /^ranker/)
  await expect(admin.getByText(`Ordered by ${id}.`)).toBeVisible()
  await expect(admin.getByRole('row').nth(1)).toContainText('boathouse key')
  await expectAccessible(admin)
  await takeLooks(admin, 'rerankers-retrieval')
  server.behave({ kind: 'status', status: 500 })
  await admin.getByRole('button', { name: 'Run' }).click()
  await expect(admin.getByText(`Ordered by the reranker on this server, because ${id} did not answer`)).toBeVisible()
  server.behave({ kind: 'good' })

  await admin.goto('/admin/models')
  await choose(admin, 'Reranker', /^ranker/)
  await expectAccessible(admin)
  await takeLooks(admin, 'rerankers-dialog')
  await admin.getByRole('link', { name: 'Prepare the change' }).click()
  await expect(admin.getByRole('combobox', { name: 'Reranker', exact: true })).toContainText('ranker')
  await takeLooks(admin, 'rerankers-experiment')
  await admin.getByRole('button', { name: 'Save the draft' }).click()
  await admin.waitForURL(/\/admin\/experiments\/exp_/)
  await admin.getByLabel('Override the gate: why').fill('To walk through it with a server of ours.')
  await admin.getByRole('button', { name: 'Start the experiment' }).click()
  await admin.getByRole('button', { name: 'Take the change' }).click()
  const take = admin.getByRole('dialog')
  await take.getByLabel('Override the gate: why').fill('To walk through it with a server of ours.')
  await take.getByRole('button', { name: 'Take the change' }).click()
  await expect(admin.getByText('Change taken', { exact: true }).first()).toBeVisible()

  const before = asked()
  const found = await admin.request.post('/api/v1/search', {
    headers: { origin: new URL(admin.url()).origin },
    data: { query: question, rerank: true, explain: true },
  })
  expect((await found.json()) as object).toMatchObject({ explanation: { rerankedBy: { by: id, insteadOf: null } } })
  expect(asked()).toBe(before + 1)

  await admin.goto('/admin/health')
  const health = admin.getByRole('region', { name: 'Hosted reranker' })
  await expect(health).toContainText(id)
  await expect(health).toContainText(/failed 1/)
  await takeLooks(admin, 'rerankers-health')

  await admin.goto('/admin/models')
  await choose(admin, 'Reranker', /^ms-marco/)
  await admin.getByRole('button', { name: 'Use it again' }).click()
  await expect(admin.getByText('The reranker on this server orders passages again')).toBeVisible()
  await admin.getByRole('button', { name: 'Remove Boathouse ranker' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(admin.getByRole('heading', { name: 'Footnote already answers, without any key' })).toBeVisible()
  await takeLooks(admin, 'rerankers-none')
})
