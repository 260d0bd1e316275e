import type { Page } from '@playwright/test'
import { bringDocuments } from './support/bring-documents'
import { ask, expectFinished } from './support/chat-page'
import { addChatProvider } from './support/chat-provider'
import { expectAccessible } from './support/expect-accessible'
import { importCases } from './support/golden-pages'
import { judgeByPeople } from './support/judge-by-people'
import { boathouseRules } from './support/make-documents'
import { openWorkspace } from './support/open-workspace'
import { runEval } from './support/run-eval'
import { startChatServer, type ChatServer } from '@/lib/models/testing/start-chat-server'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

const minutes = 60_000
const loft = 'How warm is the sail loft of the Vikstrand boathouse kept?'
const keys = 'Where do the spare keys of the Vikstrand boathouse hang?'
const cases = `suite: boathouse
collection: all
cases:
  - id: loft
    question: ${loft}
    facts: [["9 degrees"]]
    sources: [{ document: boathouse.md, quote: "The sail loft is kept at 9 degrees Celsius all year." }]
    tags: [fact]
  - id: keys
    question: ${keys}
    facts: [["Ture Vik"]]
    sources: [{ document: boathouse.md, quote: "Spare keys hang in the office of Ture Vik." }]
    tags: [fact]
`

let server: ChatServer
test.beforeAll(async () => {
  server = await startChatServer()
})
test.afterAll(() => server.close())

/** The question stands last in what is asked; what a judge says depends on the answer that it sees. */
const say = (verdict: string, reason: string): string => JSON.stringify({ reason, verdict })
const firstAnswer = (request: string): string => request.split('<first>').at(-1)?.split('</first>')[0] ?? ''

async function startRun(page: Page, fresh: boolean): Promise<void> {
  await page.goto('/admin/evals')
  await page.getByRole('button', { name: 'Start a run' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Golden set').click()
  await page.getByRole('option', { name: 'feedback' }).click()
  if (fresh) await dialog.getByText('Ask every case anew').click()
  await dialog.getByText('Let a model judge the answers too').click()
  if (!fresh) await takeLooks(page, 'judge-start-run')
  await dialog.getByRole('button', { name: 'Start', exact: true }).click()
  await page.waitForURL(/\/admin\/evals\/evr_/)
  await expect(page.getByText('Completed', { exact: true })).toBeVisible({ timeout: 2 * minutes })
}

test('a model judges runs, pairs and claims; what it does not judge is counted apart, and without labels it is not calibrated', async ({
  browser,
}, testInfo) => {
  const { admin, reviewer } = await openWorkspace(browser, [])
  await admin.goto('/admin/judge')
  await expect(admin.getByText('There is no model to judge')).toBeVisible()
  await expectAccessible(admin)
  await takeLooks(admin, 'judge-nobody')
  await reviewer.goto('/admin/judge')
  await expect(reviewer.getByText('An admin can change this.')).toBeVisible()

  await addChatProvider(admin, 'Boathouse', server.url)
  const file = { name: 'boathouse.md', mimeType: 'text/markdown', buffer: Buffer.from(boathouseRules) }
  await bringDocuments(admin.request, { name: 'Boathouse' }, [file])
  await admin.goto('/admin/judge')
  await expect(admin.getByText(/openai-compatible:prose now/)).toBeVisible()
  await admin.getByLabel('Claims of answers to readers').click()
  await admin.getByRole('option', { name: 'Every answer' }).click()
  await admin.getByRole('button', { name: 'Save' }).click()
  await expect(admin.getByText('Saved', { exact: true })).toBeVisible()

  await importCases(admin, cases)

  server.replyTo(() => 'A lost boathouse key costs 40 euros [1].')
  server.judgeWith((request) =>
    request.includes('sail loft of') ? say('wrong', 'It speaks of keys and not of warmth.') : 'It is fine by me.',
  )
  await startRun(admin, false)
  const card = admin.getByRole('region', { name: 'Judge' })
  await expect(card.getByText('1 because the model’s reply was no verdict, also when asked again')).toBeVisible()
  await expect(card.getByText('not calibrated')).toBeVisible()
  await expect(card.getByText('The judge wrote these answers itself.')).toBeVisible()
  await expectAccessible(admin)
  await takeLooks(admin, 'judge-run')
  await admin.getByRole('tab', { name: 'Figures' }).click()
  await expect(admin.getByText('answers that a model finds right against what is expected')).toBeVisible()
  await admin.getByRole('tab', { name: 'Cases' }).click()
  await admin.getByRole('link', { name: loft }).click()
  await expect(admin.getByText('It speaks of keys and not of warmth.')).toBeVisible()

  // The same from the command line, as CI asks for it: what has a verdict keeps it, and what has none is tried again.
  await admin.goto('/profile')
  await admin.getByLabel('Name of the new key').fill('CI')
  await admin.getByRole('button', { name: 'Create key' }).click()
  const key = await admin.getByText(/^fn_[\w-]{43}$/).innerText()
  const asCi = (...limits: string[]) => runEval(testInfo.outputDir, key, ['--suite', 'feedback', '--judge', ...limits])
  const kept = await asCi('--max', 'judge=0')
  expect(kept.said).toContain('Judged by openai-compatible:prose, NOT calibrated; 1 not judged (judge_reply_invalid)')
  expect(kept.code).toBe(0)
  expect(kept.junit).toContain('<testsuite name="feedback judge" tests="2" failures="0" errors="0" skipped="1">')
  expect(kept.json).toMatchObject({
    metrics: { judge: { value: 0, n: 1 } },
    cases: expect.arrayContaining([
      expect.objectContaining({ id: 'loft', judgement: { verdict: 'wrong', code: null } }),
      expect.objectContaining({ id: 'keys', judgement: { verdict: null, code: 'judge_reply_invalid' } }),
    ]),
  })
  expect((await asCi('--min', 'judge=0.5')).code).toBe(1)

  server.replyTo((request) =>
    request.includes('spare keys')
      ? 'A lost boathouse key costs 40 euros [1].'
      : 'All year the sail loft is kept at 9 degrees Celsius [1].',
  )
  server.judgeWith((request) =>
    request.includes('<first>')
      ? say(firstAnswer(request).includes('9 degrees') ? 'first' : 'second', 'Only one names the warmth.')
      : request.includes('<claim>')
        ? say('carried', 'The span says the same.')
        : say('correct', 'It names the warmth.'),
  )
  await startRun(admin, true)
  await admin.getByRole('link', { name: 'All runs' }).click()
  await admin.getByRole('checkbox').first().click()
  await admin.getByRole('checkbox').last().click()
  await admin.getByRole('link', { name: 'Compare the two' }).click()
  const pairs = admin.getByRole('region', { name: 'Judge' })
  await pairs.getByRole('button', { name: 'Let a model compare 2 pairs' }).click()
  await expect(admin.getByRole('dialog')).toContainText('in up to 4 calls')
  await admin.getByRole('dialog').getByRole('button', { name: 'Compare' }).click()
  await expect(pairs.getByRole('link', { name: `${loft} won` })).toBeVisible({ timeout: minutes })
  await expect(pairs.getByText('Not judged')).toBeVisible()
  await expectAccessible(admin)
  await takeLooks(admin, 'judge-pairs')
  await pairs.getByRole('link', { name: `${loft} won` }).click()
  await expect(admin.getByText('Only one names the warmth.')).toBeVisible()

  await admin.goto('/')
  await expectFinished(await ask(admin, loft))
  await expect(async () => {
    await admin.goto('/admin/judge')
    await expect(admin.getByText('The same on 1 of 1. 0 unclear and 0 not judged, counted apart.')).toBeVisible({
      timeout: 1_000,
    })
  }).toPass({ timeout: minutes })
  await expect(admin.getByText('It takes 30 to say anything: 30 more.')).toBeVisible()
  await admin.getByText('An answer against what is expected').click()
  await expect(admin.getByText('You judge one answer to a question against a reference.')).toBeVisible()
  await expectAccessible(admin)
  await takeLooks(admin, 'judge-claims')
})

test('a judge is held against what people said of the same answers, and is calibrated when it agrees', async ({
  browser,
}) => {
  const said = Array.from({ length: 32 }, (_, i) => ({
    question: `Which rule holds for berth ${i + 1} of the Vikstrand boathouse?`,
    text: i % 2 === 0 ? 'A lost key costs 40 euros.' : `Berth ${i + 1} is free of charge.`,
    verdict: i % 2 === 0 ? ('right' as const) : ('wrong' as const),
  }))
  const { admin, reviewer } = await openWorkspace(
    browser,
    said.map(({ question }) => ({ by: 0, question, isNear: true, isRatedDown: true })),
  )
  await judgeByPeople(said)
  await addChatProvider(admin, 'Boathouse', server.url)
  // One of the wrong ones passes it by, and one it does not judge.
  server.judgeWith((request) => {
    if (request.includes('Berth 4 is')) return 'Hard to say.'
    return say(
      request.includes('is free of charge') && !request.includes('Berth 2 is') ? 'wrong' : 'correct',
      'So it is.',
    )
  })
  await admin.goto('/admin/judge')
  const card = admin.getByRole('region', { name: 'Calibration' })
  await expect(
    card.getByText('People have judged 32 answers: 32 in double review, 0 in the feedback inbox.'),
  ).toBeVisible()
  await card.getByRole('button', { name: 'Judge 32 answers' }).click()
  await expect(admin.getByRole('dialog')).toContainText('Only answers that reviewers may read now are sent.')
  await admin.getByRole('dialog').getByRole('button', { name: 'Send and judge' }).click()
  await expect(card.getByText('The same verdict on 30 of 31. 1 not judged, counted apart.')).toBeVisible({
    timeout: minutes,
  })
  await expect(card.getByText('calibrated', { exact: true })).toBeVisible()
  await expect(card.getByText(/kappa 0\.9\d \(0\.\d\d to 1\.00\) on 31 answers/)).toBeVisible()
  await expect(card.getByRole('row', { name: 'Wrong 1 0 14' })).toBeVisible()
  await expect(card.getByRole('button', { name: 'Judge 1 answer' })).toBeVisible()
  await expectAccessible(admin)
  await takeLooks(admin, 'judge-calibrated')
  await reviewer.goto('/admin/judge')
  await expect(reviewer.getByText('The same verdict on 30 of 31.')).toBeVisible()
  await expect(reviewer.getByRole('button', { name: /^Judge 1/ })).toBeHidden()
})
