import type { Page } from '@playwright/test'
import { startSearchServer, type SearchServer } from '@/lib/models/testing/start-search-server'
import { bringDocuments } from './support/bring-documents'
import { expectAccessible } from './support/expect-accessible'
import { openWorkspace } from './support/open-workspace'
import { readingTime } from './support/reading-time'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

const minutes = 60_000
const wanted = 'openai-compatible:lengths'
const inUse = 'local:bge-small-en-v1.5'

/** What stands in each notice, and how it is asked about in other words: only vectors that know what words mean find it. */
const notices: readonly (readonly [name: string, text: string, question?: string])[] = [
  ['canteen', 'The canteen serves from noon.', 'When can I eat lunch?'],
  ['garage', 'The garage costs four euros a day.', 'What do I pay to leave my car here?'],
  ['practice', 'Doctor Moser comes on Tuesdays.', 'Which weekday is there a physician?'],
  ['cellar', 'Bicycles are kept in the cellar.', 'Where do I put my bike?'],
  ['lift', 'The lift is maintained in March.', 'When is the elevator serviced?'],
  ['dogs', 'Dogs wait outside.', 'May I bring my puppy?'],
  ['windows', 'Windows are shut when it rains.'],
  ['plants', 'Plants are watered by the porter.'],
  ['printer', 'The printer takes grey paper too.'],
  ['stairs', 'The stairs are swept on Fridays.'],
  ['heating', 'The heating starts in October.'],
  ['mail', 'Letters are handed out at nine.'],
  ['keys', 'Keys are signed for at the desk.'],
  ['roof', 'The roof terrace closes at dusk.'],
]

const cases = [
  'suite: feedback',
  'collection: all',
  'cases:',
  ...notices.flatMap(([name, text, question]) =>
    question === undefined
      ? []
      : [
          `  - id: ${name}`,
          `    question: ${question}`,
          `    facts: [["${text.replace('.', '')}"]]`,
          `    sources: [{ document: ${name}.md, quote: "${text}" }]`,
          '    tags: [fact]',
        ],
  ),
].join('\n')

/** Its vectors are lengths of texts: an embedder that knows nothing of what it reads. */
let server: SearchServer
test.beforeAll(async () => {
  server = await startSearchServer('openai-compatible')
})
test.afterAll(() => server.close())

async function choose(page: Page, field: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option }).click()
}

async function changeTo(page: Page, option: RegExp): Promise<void> {
  await choose(page, 'Embedder', option)
  await page.getByRole('button', { name: 'Change and embed again' }).click()
}

async function addEmbedder(page: Page): Promise<void> {
  await page.goto('/admin/models')
  await page.getByRole('button', { name: 'Add a provider' }).click()
  const dialog = page.getByRole('dialog')
  await choose(page, 'Kind', /^OpenAI-compatible/)
  await dialog.getByLabel('Name').fill('Lengths')
  await dialog.getByLabel('Address').fill(server.url)
  await dialog.getByLabel('Embedding model (optional)').fill('lengths')
  await dialog.getByRole('button', { name: 'Save and test' }).click()
  await expect(page.getByText(/works: after/)).toBeVisible()
}

/** The share of questions whose document is among the first five, by a run over the public interface. */
async function recallOf(page: Page, variant: object): Promise<number> {
  const headers = { origin: new URL(page.url()).origin }
  const started = await page.request.post('/api/v1/evals/runs', { headers, data: { suite: 'feedback', variant } })
  expect(started.status(), await started.text()).toBe(202)
  const { runId } = (await started.json()) as { runId: string }
  const read = async () =>
    (await (await page.request.get(`/api/v1/evals/runs/${runId}`)).json()) as {
      status: string
      metrics: Record<string, { value: number }>
    }
  await expect.poll(async () => (await read()).status, readingTime).toBe('completed')
  return (await read()).metrics['recall@5']?.value ?? 0
}

test('a worse embedder is stopped by the golden cases, is tried by a run, takes over with a reason, and the better one comes back by itself', async ({
  browser,
}) => {
  test.setTimeout(5 * minutes)
  const { admin } = await openWorkspace(browser, [])
  const files = notices.map(([name, text]) => {
    return { name: `${name}.md`, mimeType: 'text/markdown', buffer: Buffer.from(`# Notice\n\n${text}\n`) }
  })
  await bringDocuments(admin.request, { name: 'Notices' }, files)
  await addEmbedder(admin)
  const headers = { origin: new URL(admin.url()).origin, 'content-type': 'application/yaml' }
  const imported = await admin.request.put('/api/v1/evals/cases/file', { headers, data: cases })
  expect(imported.status(), await imported.text()).toBe(200)

  await choose(admin, 'Embedder', /^lengths/)
  await expectAccessible(admin)
  await takeLooks(admin, 'embedder-dialog')
  await admin.getByRole('button', { name: 'Change and embed again' }).click()
  await expect(admin.getByText(`${wanted} was stopped by the gate`)).toBeVisible(readingTime)
  const check = admin.getByRole('region', { name: 'Check' })
  await expect(check).toContainText(/Recall@5 (is worse by|lost)/)
  await expect(check.getByRole('list', { name: 'Questions that lose their passage' })).toContainText('?')
  await expect(admin.getByRole('combobox', { name: 'Embedder' })).toContainText('bge-small')
  await expectAccessible(admin)
  await takeLooks(admin, 'embedder-stopped')

  const before = await recallOf(admin, {})
  expect(before).toBeGreaterThan(0.9)
  expect(await recallOf(admin, { index: { embedder: wanted } })).toBeLessThan(before)

  // The same from the screen, which offers it while the change waits.
  await admin.goto('/admin/evals')
  await admin.getByRole('button', { name: 'Start a run' }).click()
  const starting = admin.getByRole('dialog', { name: 'Start a run' })
  await choose(admin, 'Golden set', /^feedback/)
  await starting.getByText('More settings').click()
  await choose(admin, 'Embedder', /lengths/)
  await starting.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(admin.getByRole('region', { name: 'Settings' })).toContainText(`Embeddertried${wanted}`)
  await admin.goto('/admin/models')

  await admin.getByRole('button', { name: 'Take over all the same' }).click()
  const dialog = admin.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Take over all the same' })).toBeDisabled()
  await dialog.getByLabel('Why').fill('To see in a walk that it can be done, and undone.')
  await dialog.getByRole('button', { name: 'Take over all the same' }).click()
  await expect(admin.getByText(`${wanted} has taken over`)).toBeVisible()
  await expect(admin.getByRole('combobox', { name: 'Embedder' })).toContainText('lengths')

  await changeTo(admin, /^bge-small/)
  await expect(admin.getByText(`Changing the embedder to ${inUse}`)).toBeVisible()
  await expect(admin.getByRole('combobox', { name: 'Embedder' })).toContainText('bge-small', readingTime)
  await expect(admin.getByText(/stopped by the gate|Changing the embedder/)).toHaveCount(0)
})
