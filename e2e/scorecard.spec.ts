import { baseUrl } from './support/base-url'
import { ask, expectFinished } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { expectFits, takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** What the assistant is held to, and a page of it for someone who decides. */
test.describe.configure({ mode: 'serial' })

test('the scorecard measures what there is, says what there is not, and a target is changed', async ({ page }) => {
  await page.goto('/')
  await expectFinished(await ask(page, 'How many days of annual leave do employees have?'))
  // The walk of prompts, where it came before this one, has taken one back.
  await page.goto('/admin/prompts')
  const versions = page.getByRole('table', { name: 'Versions of the answer prompt' })
  await expect(versions).toBeVisible()
  const wasRolledBack = (await versions.getByRole('row').count()) > 2
  await page.getByRole('link', { name: 'Overview' }).click()
  await page.getByRole('link', { name: 'Scorecard' }).click()
  const targets = page.getByRole('list', { name: 'Targets' })
  const rowOf = (name: string) =>
    targets.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
  await expect(rowOf('Groundedness')).toContainText(/95|100 %|\d answers/)
  if (wasRolledBack) await expect(rowOf('Roll-backs')).toContainText(/100 %.*([1-9]) of \1 taken back/)
  else {
    await expect(rowOf('Roll-backs')).toContainText('Not measured yet')
    await expect(rowOf('Roll-backs')).not.toContainText('0 %, ')
  }
  await expectAccessible(page)
  await takeLooks(page, 'scorecard')

  await rowOf('Groundedness')
    .getByRole('button', { name: /^Target of Groundedness: at least 90 %/ })
    .click()
  const dialog = page.getByRole('dialog')
  const field = dialog.getByLabel('At least, in percent')
  await field.fill('ninety')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toContainText('from 0 to 100')
  await field.fill('95')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(rowOf('Groundedness')).toContainText('Target: at least 95 %')
  await rowOf('Groundedness').getByRole('button').click()
  await dialog.getByRole('button', { name: 'Back to the shipped one' }).click()
  await expect(rowOf('Groundedness')).toContainText('Target: at least 90 %')
})

test('the month is one page of A4 that needs nothing else, and can be saved', async ({ page }) => {
  await page.goto('/admin/scorecard')
  await page.getByRole('link', { name: 'Report of this month' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\w+ 20\d\d/)
  await expect(page.getByRole('heading', { name: 'Next steps' })).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)
  await page.screenshot({ path: 'test-results/looks/report-desk.png', fullPage: true })
  await page.setViewportSize({ width: 390, height: 844 })
  await expectFits(page)
  await page.screenshot({ path: 'test-results/looks/report-phone.png', fullPage: true })
  const pdf = await page.pdf({ path: 'test-results/looks/report.pdf', preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)

  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save as a file' }).click()
  const file = await saving
  expect(file.suggestedFilename()).toMatch(/^footnote-report-20\d\d-\d\d\.html$/)
  const html = await (await file.createReadStream()).toArray()
  expect(Buffer.concat(html).toString()).not.toMatch(/https?:\/\/|<script|<link|<img/)
})

test('an answer is replayed as it was, and with other settings, and the stage that made the difference is named', async ({
  page,
  request,
}) => {
  const asked = await request.post('/api/v1/answers', {
    headers: { origin: baseUrl },
    data: { question: 'How many days of annual leave do employees have?', model: 'local:extractive' },
  })
  const { id } = (await asked.json()) as { id: string }
  await page.goto(`/admin/replay/${id}`)
  const replay = page.getByRole('button', { name: 'Replay' })
  await replay.click()
  await expect(page.getByRole('heading', { name: 'The same, byte by byte' })).toBeVisible()
  await expect(page.getByText('Changed: nothing')).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'replay')

  await page.locator('summary', { hasText: 'Settings' }).click()
  await expect(page.getByLabel('Strict mode')).toContainText('As then: Off')
  await page.getByLabel('Passages').fill('30')
  await expect(page.getByText('A whole number from 1 to 20.')).toBeVisible()
  await replay.click()
  await expect(page.getByText('Changed: nothing')).toBeVisible()
  await page.getByLabel('Passages').fill('')
  await page.getByLabel('Refuse below').fill('2')
  await page.getByLabel('Strict mode').click()
  await page.getByRole('option', { name: 'On', exact: true }).click()
  await expect(page.getByText('Settings, 2 changed')).toBeVisible()
  await replay.click()
  await expect(page.getByText('Changed: refused below 2, strict mode on')).toBeVisible()
  const stages = page.getByRole('list', { name: 'Stages' })
  await expect(page.getByRole('heading', { name: 'A different answer' })).toBeVisible()
  await expect(stages.getByRole('listitem').filter({ hasText: 'Settings' })).toContainText('made the difference')
  await expectAccessible(page)
  await takeLooks(page, 'replay-settings')

  // What was chosen stands, for the next replay.
  await expect(page.getByLabel('Strict mode')).toContainText('On')
  await page.getByLabel('Refuse below').fill('')
  await page.getByLabel('Passages').fill('1')
  await replay.click()
  await expect(page.getByText('Changed: 1 passage, strict mode on')).toBeVisible()
  await expect(stages.getByRole('listitem').filter({ hasText: 'Passages' })).toContainText('made the difference')
  await takeLooks(page, 'replay-passages')
})
