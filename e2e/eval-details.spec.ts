import type { Page } from '@playwright/test'
import { baseUrl } from './support/base-url'
import { bringDocuments } from './support/bring-documents'
import { addChatProvider } from './support/chat-provider'
import { expectAccessible } from './support/expect-accessible'
import { importCases } from './support/golden-pages'
import { boathouseRules } from './support/make-documents'
import { openWorkspace } from './support/open-workspace'
import { runEval } from './support/run-eval'
import { setPrice } from './support/set-price'
import { startChatServer, type ChatServer } from '@/lib/models/testing/start-chat-server'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** What a run shows besides its figures: how they are spread, what it was about, and, beside another run, which passages each answer was given. */
const minutes = 60_000

const files = [
  ['boathouse.md', boathouseRules],
  [
    'winter.md',
    '# Winter in the sail loft\n\nIn winter the sail loft is aired once a week. Wet sails stay out of the loft.',
  ],
  [
    'spare.md',
    '# Where spare things are\n\nSpare sails lie in the loft. Spare oars lie under the jetty of the boathouse.',
  ],
  ['keys.md', '# Keys of other houses\n\nKeys of the harbour office are kept by the harbour master, and are not lent.'],
] as const

const known = `suite: feedback
collection: all
cases:
  - id: loft
    question: How cold is the sail loft of the boathouse?
    facts: [["9 degrees"]]
    sources: [{ document: boathouse.md, quote: The sail loft is kept at 9 degrees Celsius all year. }]
    tags: [fact]
  - id: spare
    question: Where do the spare keys of the boathouse hang?
    facts: [["Ture Vik"]]
    sources: [{ document: boathouse.md, quote: Spare keys hang in the office of Ture Vik. }]
    tags: [fact]
  - id: lost
    question: What does a lost key of the boathouse cost, and when is it reported?
    facts: [["40 euros"], ["same day"], ["by telephone"]]
    sources: [{ document: boathouse.md, quote: A lost boathouse key is reported on the same day and costs 40 euros. }]
    tags: [fact]
  - { id: medal, question: Which medal did the boathouse win in Vienna?, expect: refusal, tags: [refuse] }
`

/** Enough that a small budget does not reach them all. */
const many = `suite: feedback
collection: all
cases:
${Array.from({ length: 12 }, (_, index) => `  - { id: loft-${index}, question: "How cold is the sail loft of house ${index + 1}?", expectedAnswer: The sail loft is kept at 9 degrees Celsius all year., tags: [fact] }`).join('\n')}
`
const priced = 'openai-compatible:prose'

let server: ChatServer
test.beforeAll(async () => {
  server = await startChatServer()
  server.say('The sail loft is kept at 9 degrees Celsius all year [1].')
})
test.afterAll(() => server.close())

/** Over the API, as CI does. @returns its id, once it has ended */
async function runOver(page: Page, variant: object): Promise<string> {
  const sent = { headers: { origin: baseUrl }, data: { suite: 'feedback', variant } }
  const response = await page.request.post('/api/v1/evals/runs', sent)
  expect(response.status(), await response.text()).toBe(202)
  const { runId } = (await response.json()) as { runId: string }
  const statusOf = async () => {
    const run = await page.request.get(`/api/v1/evals/runs/${runId}`)
    return ((await run.json()) as { status: string }).status
  }
  await expect.poll(statusOf, { timeout: 2 * minutes }).toBe('completed')
  return runId
}

async function openBoathouse(admin: Page, cases: string): Promise<void> {
  const brought = files.map(([name, text]) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) }))
  await bringDocuments(admin.request, { name: 'Vikstrand' }, brought)
  await importCases(admin, cases)
}

test('two runs side by side say which passages came, went and moved; a run says how its figures are spread', async ({
  browser,
}) => {
  const { admin } = await openWorkspace(browser, [])
  await openBoathouse(admin, known)
  const before = await runOver(admin, { retrieval: { mode: 'vector' } })
  const after = await runOver(admin, { retrieval: { mode: 'keyword', k: 2 } })

  await admin.goto(`/admin/evals/${after}`)
  await expect(admin.getByRole('region', { name: 'Settings' })).toContainText(
    /Searchtriedkeyword only.*Passagestried2 at most/,
  )
  await admin.getByRole('tab', { name: 'Figures' }).click()
  await takeLooks(admin, 'eval-figures')
  await admin.getByRole('tab', { name: 'Distribution' }).click()
  const spread = admin.getByRole('list', { name: 'Spread of figures' })
  await expect(spread.getByRole('listitem').filter({ hasText: 'Key facts' })).toContainText(
    '0 at 0 %, 1 between, 2 at 100 %; 1 not judged',
  )
  await expect(spread.getByRole('listitem').filter({ hasText: 'Latency' })).toContainText(/half of the cases below/)
  await expectAccessible(admin)
  await takeLooks(admin, 'eval-distribution')
  await admin.getByText('The same as tables').click()
  await expect(
    admin.getByRole('table', { name: 'Cases by share' }).getByRole('row', { name: /^Key facts/ }),
  ).toBeVisible()
  await expect(admin.getByRole('table', { name: 'Time and cost of cases' })).toContainText('Latency')
  await expectAccessible(admin)

  await admin.goto(`/admin/evals/compare?a=${before}&b=${after}`)
  const cases = admin.getByRole('table', { name: 'Cases of both runs' })
  const [same, all] = [admin.getByRole('radio', { name: /^Same/ }), admin.getByRole('radio', { name: /^All 4/ })]
  await all.focus()
  await admin.keyboard.press('Space')
  await expect(all).toBeChecked()
  await admin.keyboard.press('ArrowLeft')
  await expect(same).toBeFocused()
  await admin.keyboard.press('Space')
  await expect(same).toBeChecked()
  await expect(cases.getByRole('row').filter({ hasText: 'sail loft' })).toContainText('same')
  await expectAccessible(admin)
  await takeLooks(admin, 'eval-compare')
  await cases.getByRole('link', { name: 'How cold is the sail loft of the boathouse?' }).click()

  const passages = admin.getByRole('region', { name: 'Passages in the prompt' })
  await expect(passages).toContainText(/only before/)
  await expect(passages.getByRole('listitem').first()).toContainText(/from place \d to 1.*score .* → /s)
  await expect(admin.getByRole('region', { name: 'Prompt', exact: true })).toContainText(/Version \d+ in both\./)
  await expectAccessible(admin)
  await takeLooks(admin, 'eval-compare-case')
  const first = admin.url()
  await admin.keyboard.press('j')
  await expect(admin).not.toHaveURL(first)
  await admin.keyboard.press('k')
  await expect(admin).toHaveURL(first)
})

test('a run is started with settings of its own, and a budget stops it before it is passed', async ({
  browser,
}, testInfo) => {
  const { admin } = await openWorkspace(browser, [])
  await addChatProvider(admin, 'Vikstrand models', server.url)
  await openBoathouse(admin, many)

  const dialog = admin.getByRole('dialog', { name: 'Start a run' })
  const open = async (): Promise<void> => {
    await admin.goto('/admin/evals')
    await admin.getByRole('button', { name: 'Start a run' }).first().click()
    await dialog.getByLabel('Golden set').click()
    await admin.getByRole('option', { name: 'feedback' }).click()
  }
  const start = () => dialog.getByRole('button', { name: 'Start', exact: true }).click()
  const choose = async (label: string, option: string): Promise<void> => {
    await dialog.getByLabel(label, { exact: true }).click()
    await admin.getByRole('option', { name: option, exact: true }).click()
  }
  await open()
  await takeLooks(admin, 'eval-start')
  // The rare ones are folded away, and what is wrong in them opens them.
  await dialog.getByText('More settings').click()
  await dialog.getByLabel('Passages', { exact: true }).fill('30')
  await dialog.getByText('More settings').click()
  await start()
  await expect(dialog.getByText('A whole number from 1 to 20.')).toBeVisible()
  await dialog.getByLabel('Passages', { exact: true }).fill('3')
  await choose('Reranking', 'Never')
  await choose('Strict mode', 'On')
  await dialog.getByLabel('Seed').fill('7')
  await expect(dialog.getByText('More settings, 4 changed')).toBeVisible()
  await dialog.getByLabel('Budget in dollars').fill('0.009')
  await dialog.getByText('More settings').scrollIntoViewIfNeeded()
  await expectAccessible(admin)
  await takeLooks(admin, 'eval-start-more')
  // The provider's model has no price yet: nobody could say when the budget is reached.
  await start()
  await expect(admin.getByText(`${priced} has no price, so a run with it cannot be held to a budget.`)).toBeVisible()

  await setPrice(admin, priced, '10')
  await open()
  await dialog.getByText('More settings').click()
  await dialog.getByLabel('Passages', { exact: true }).fill('3')
  await choose('Strict mode', 'On')
  await dialog.getByLabel('Budget in dollars').fill('0.009')
  await start()
  await admin.waitForURL(/\/admin\/evals\/evr_/)
  await expect(admin.getByText('Stopped at its budget', { exact: true }).first()).toBeVisible({ timeout: 2 * minutes })
  await expect(admin.getByText(/cases were not asked: they are not judged, and in no figure/)).toBeVisible()
  const settings = admin.getByRole('region', { name: 'Settings' })
  await expect(settings).toContainText(/Passagestried3 at most.*Strict modetriedon.*\$0\.00\d+ of \$0\.0090/)
  await expect(admin.getByRole('region', { name: 'Gate' })).toHaveCount(0)
  await admin.getByRole('radio', { name: /^Not asked [1-9]/ }).click()
  await expect(admin.getByRole('table', { name: 'Cases' }).getByRole('row').last()).toContainText('not asked')
  await expectAccessible(admin)
  await takeLooks(admin, 'eval-budget')
  await admin.goto('/admin/evals')
  await expect(admin.getByRole('table', { name: 'Eval runs' })).toContainText(/Stopped at its budget\d of 12/)
  await takeLooks(admin, 'eval-runs')

  // The same from the command line, as CI asks for it: no limit is kept by a run that did not ask every case. With more it reaches the end.
  await admin.goto('/profile')
  await admin.getByLabel('Name of the new key').fill('CI')
  await admin.getByRole('button', { name: 'Create key' }).click()
  const key = await admin.getByText(/^fn_[\w-]{43}$/).innerText()
  const asCi = (...words: string[]) => runEval(testInfo.outputDir, key, ['--suite', 'feedback', ...words])
  const stopped = await asCi('--budget', '0.009', '--min', 'passed=0')
  expect(stopped.code).toBe(3)
  expect(stopped.said).toMatch(/\d of \d cases passed, \d+ not asked and not judged/)
  expect(stopped.said).toContain('FAIL  passed ≥ 0: not judged')
  expect(stopped.said).toContain('eval_budget_reached')
  expect(stopped.json).toMatchObject({
    status: 'failed',
    budgetMicroUsd: 9_000,
    error: { code: 'eval_budget_reached' },
  })
  const whole = await asCi('--budget', '1', '--min', 'passed=0')
  expect(whole.said).toMatch(/Spent \$0\.\d+ of \$1\.00/)
  expect(whole.code).toBe(0)
})
