import type { Page } from '@playwright/test'
import { baseUrl } from './support/base-url'
import { bringDocuments } from './support/bring-documents'
import { ask, expectFinished, prose } from './support/chat-page'
import { addChatProvider } from './support/chat-provider'
import { expectAccessible } from './support/expect-accessible'
import { importCases, runCases } from './support/golden-pages'
import { boathouseRules } from './support/make-documents'
import { openWorkspace } from './support/open-workspace'
import { approveDraft, makeDraft, runGate } from './support/prompt-pages'
import { setPrice } from './support/set-price'
import { startChatServer, type ChatServer } from '@/lib/models/testing/start-chat-server'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** The whole loop in one walk: a thumb down, a golden case, seen failing, a prompt that mends it, its gate, its canary, and what it all cost. */
const model = 'openai-compatible:prose'
const question = 'What does a lost key of the Vikstrand boathouse cost?'
const vague = 'A lost boathouse key is reported on the same day'
const whole = `${vague} and costs 40 euros`
const rule = 'Name every sum of money that the passages give.'
const loft = 'The sail loft is kept at 9 degrees Celsius all year'
const spare = 'Spare keys hang in the office of Ture Vik'

/** What is asked of this assistant already, and answered well: a new prompt may not lose it. */
const known = `suite: feedback
collection: all
cases:
  - { id: loft, question: How cold is the sail loft of the boathouse?, expectedAnswer: "${loft}.", tags: [fact] }
  - { id: warm, question: How cold is it in the sail loft in winter?, expectedAnswer: "${loft}.", tags: [fact] }
  - { id: spare, question: Where do the spare keys of the boathouse hang?, expectedAnswer: "${spare}.", tags: [fact] }
`

let server: ChatServer
test.beforeAll(async () => {
  server = await startChatServer()
  server.replyTo((request) => {
    if (request.includes('How cold')) return `${loft} [1].`
    if (request.includes('Where do the spare')) return `${spare} [1].`
    return request.includes(rule) ? `${whole} [1].` : `${vague} [1].`
  })
})
test.afterAll(() => server.close())

/** Asks as a person does in a browser. @returns the version of the prompt that answered */
async function askOverApi(person: Page): Promise<number> {
  const sent = { headers: { origin: baseUrl }, data: { question, stream: false } }
  const response = await person.request.post('/api/v1/answers', sent)
  expect(response.ok(), await response.text()).toBe(true)
  return ((await response.json()) as { promptVersion: number }).promptVersion
}

test('a thumb down becomes a golden case, a prompt mends it, the gate and a canary let it through, and the figures say so', async ({
  browser,
}) => {
  const { admin, reviewer, join } = await openWorkspace(browser, [])
  const [reader, second] = [await join('member', 'Mira Holm'), await join('admin', 'Bo Lund')]
  await addChatProvider(admin, 'Vikstrand models', server.url)
  await setPrice(admin, model, '1000')
  const file = { name: 'boathouse.md', mimeType: 'text/markdown', buffer: Buffer.from(boathouseRules) }
  await bringDocuments(admin.request, { name: 'Vikstrand' }, [file])
  await importCases(admin, known)

  // A reader is not content.
  await reader.goto('/')
  const answer = await ask(reader, question)
  await expect(prose(answer)).toContainText(vague)
  await expectFinished(answer)
  await answer.getByRole('button', { name: 'Bad answer' }).click()
  await answer.getByRole('button', { name: 'Incomplete' }).click()
  await answer.getByRole('textbox', { name: 'Comment' }).fill('How much is it?')
  await takeLooks(reader, 'loop-1-thumb-down')
  await answer.getByRole('button', { name: 'Send feedback' }).click()
  await expect(answer.getByRole('form', { name: 'Feedback' })).toHaveCount(0)

  // A reviewer says what is right; one click makes the case.
  await reviewer.goto('/admin/feedback')
  await expect(reviewer.getByRole('heading', { level: 2, name: question })).toBeVisible()
  await reviewer.getByRole('textbox', { name: 'Corrected answer' }).fill('A lost boathouse key costs 40 euros.')
  await reviewer.getByRole('button', { name: 'Make it a golden case' }).click()
  await expect(reviewer.getByRole('link', { name: 'Open its golden case' })).toBeVisible()
  await takeLooks(reviewer, 'loop-2-golden-case')

  await runCases(reviewer)
  const failing = reviewer.getByRole('table', { name: 'Cases' }).getByRole('row').filter({ hasText: question })
  await expect(failing).toContainText('not passed')
  await expectAccessible(reviewer)
  await takeLooks(reviewer, 'loop-3-failing')
  await reviewer.goto('/admin/evals/cases')
  const standing = reviewer.getByRole('table', { name: 'Golden cases' }).getByRole('row').filter({ hasText: question })
  await expect(standing).toContainText('Failing')
  await standing.getByRole('link', { name: question, exact: true }).click()
  await expect(reviewer.getByRole('textbox', { name: 'Key facts' })).toHaveValue('40')

  // A prompt that mends it, judged by a second person.
  const version = await makeDraft(admin, 'Readers have to ask again for what a thing costs.')
  const rules = await admin.getByLabel('System message').inputValue()
  await admin.getByLabel('System message').fill(`${rules}\n- ${rule}`)
  await admin.getByRole('button', { name: 'Save and submit for review' }).click()
  await expect(admin.getByText(/whoever wrote or changed it does not approve it/)).toBeVisible()
  await second.goto(`/admin/prompts/${version}`)
  await expect(second.getByRole('button', { name: 'Approve' })).toBeVisible()
  await takeLooks(second, 'loop-4-review')
  await approveDraft(second, version)

  // Before and after on the same cases, with intervals.
  await admin.goto(`/admin/prompts/${version}`)
  await runGate(admin)
  await expect(admin.getByText('The gate lets it pass')).toBeVisible()
  await expect(admin.getByText('1 case won, 0 lost against version 1.')).toBeVisible()
  const passed = admin.getByRole('row', { name: /^Passed/ })
  await expect(passed).toContainText(/75\.0 %.*100 %.*\+25\.0 pts.*0\.0 pts to \+100\.0 pts/)
  await expectAccessible(admin)
  await takeLooks(admin, 'loop-5-gate')
  await admin.getByRole('link', { name: 'Case by case' }).click()
  const won = admin.getByRole('table', { name: 'Cases of both runs' }).getByRole('row').filter({ hasText: question })
  await expect(won).toContainText('won')
  await expectAccessible(admin)
  await takeLooks(admin, 'loop-6-compared')
  await won.getByRole('link', { name: question }).click()
  const prompt = admin.getByRole('region', { name: 'Prompt', exact: true })
  await expect(prompt).toContainText(`Version 1 before, version ${version} after.`)
  await expect(prompt.getByRole('insertion')).toContainText('Name every sum of money')
  await expect(admin.getByRole('region', { name: 'Passages in the prompt' })).toContainText('Both have the same one')
  await expectAccessible(admin)
  await takeLooks(admin, 'loop-6-prompts')

  // To a tenth of the readers, to half by hand, and to all by itself.
  await admin.goto(`/admin/prompts/${version}`)
  await admin.getByLabel('Share of readers, %').click()
  await admin.getByRole('option', { name: '10 → 50 → 100', exact: true }).click()
  await admin.getByLabel('Answers a step').fill('5')
  await admin.getByLabel('Minutes a step').fill('0')
  await admin.getByRole('button', { name: 'Start the canary' }).click()
  await admin.waitForURL('**/admin/prompts/canary/cnr_*')
  await expect(admin.getByText('10 % of the readers.')).toBeVisible()
  await admin.getByRole('button', { name: 'Widen to 50 %' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Widen it' }).click()
  await expect(admin.getByText('50 % of the readers.')).toBeVisible()
  const people = [reader]
  while (people.length < 16) people.push(await join('member', `Reader ${people.length}`))
  const asked: number[] = []
  const isActive = admin.getByText(`Passed: version ${version} is active`)
  for (let round = 0; round < 6 && !(await isActive.isVisible()); round++) {
    for (const person of people) asked.push(await askOverApi(person))
    if (round === 0) {
      await expect(admin.getByText(/[1-9]\d* answers by version \d+, [1-9]\d* by version 1/)).toBeVisible()
      await takeLooks(admin, 'loop-7-canary')
    }
  }
  await expect(isActive).toBeVisible()
  expect(new Set(asked)).toEqual(new Set([1, Number(version)]))
  await expect(admin.getByText(/answers in this step, \d+ pairs compared, no guard suspicious/).first()).toBeVisible()
  await expectAccessible(admin)
  await takeLooks(admin, 'loop-8-passed')

  // Green, and the reader is told.
  await runCases(reviewer)
  await expect(reviewer.getByRole('radio', { name: /^Passed 4/ })).toBeVisible()
  await reviewer.goto('/admin/evals/cases')
  await expect(standing).toContainText('Passing')
  await takeLooks(reviewer, 'loop-9-passing')
  await reviewer.goto('/admin/feedback')
  await reviewer.getByRole('textbox', { name: 'To the reader' }).fill('It says what it costs now.')
  await reviewer.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(reviewer.getByText('Closed. The reader is told.')).toBeVisible()
  await reader.goto('/profile')
  await expect(reader.getByText('It says what it costs now.')).toBeVisible()
  await reader.goto('/')
  await expect(prose(await ask(reader, question))).toContainText('40 euros')

  // What it is worth, and what it cost.
  await admin.goto('/admin/scorecard')
  const targets = admin.getByRole('list', { name: 'Targets' })
  const rowOf = (name: string) =>
    targets.getByRole('listitem').filter({ has: admin.getByRole('heading', { name, exact: true }) })
  await expect(rowOf('Roll-backs')).toContainText(/0 %.*0 of 1 taken back/)
  await expect(rowOf('Groundedness')).toContainText(/100 %.*\d+ answers/)
  await expect(admin.getByText(/^\$0\.0\d+ to \$0\.0\d+, \d+ reliable answers$/)).toBeVisible()
  await expectAccessible(admin)
  await takeLooks(admin, 'loop-10-scorecard')
  await admin.goto('/admin/usage')
  await expect(
    admin.getByRole('table', { name: 'Usage by model' }).getByRole('row', { name: new RegExp(model) }),
  ).toContainText(/\$\d+\.\d\d/)
  await expectAccessible(admin)
  await takeLooks(admin, 'loop-11-cost')

  // One click back, from the next question on.
  await admin.goto(`/admin/prompts/${version}`)
  await admin.getByRole('button', { name: 'Roll back' }).click()
  await expect(admin.getByText('Retired', { exact: true })).toBeVisible()
  expect(await askOverApi(second)).toBe(1)
  await admin.goto('/admin/scorecard')
  await expect(rowOf('Roll-backs')).toContainText('1 of 1 taken back')
})
