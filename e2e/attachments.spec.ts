import type { Page } from '@playwright/test'
import { ask, chooseAction, expectFinished, prose, questionBox } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { invitePerson } from './support/invite-person'
import { makeLockedPdf, makePressManual } from './support/make-documents'
import { readingTime } from './support/reading-time'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** Files of one conversation: attached, read, asked with footnotes, refused with a reason, removed; and found by nobody else. */
const fault = 'What does fault E17 of the belt press mean?'
const title = 'Manual of the Hallberg belt press'

const attached = (page: Page) => page.getByRole('list', { name: 'Attached files' })

async function attach(page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await page.getByLabel('Files to attach').setInputFiles(files)
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ fileName, words }) => {
      const data = new DataTransfer()
      data.items.add(new File([words], fileName, { type: 'text/plain' }))
      return data
    },
    { fileName: name, words: text },
  )
  for (const event of ['dragenter', 'dragover', 'drop'])
    await questionBox(page).dispatchEvent(event, { dataTransfer: transfer })
}

test('a file is attached, read, asked about with footnotes that open it, asked alone, and removed', async ({
  page,
  tolerate,
}) => {
  tolerate(/status of (?:415|422)/)
  await page.goto('/')
  const manual = { name: 'press.pdf', mimeType: 'application/pdf', buffer: await makePressManual() }
  await attach(page, manual)
  const files = attached(page)
  await expect(files.getByText(/3 pages, \d+ passages?/)).toBeVisible(readingTime)
  await page.waitForURL('**/c/*')
  await expectAccessible(page)
  await expect(page.getByRole('heading', { name: 'Ask about press.pdf' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'press.pdf', exact: true })).toBeVisible()
  await takeLooks(page, 'attachment-ready')

  const answer = await ask(page, fault)
  await expectFinished(answer)
  await expect(prose(answer)).toContainText('the left belt has slipped')
  await answer
    .getByRole('button', { name: `Footnote 1: ${title}, page 3` })
    .first()
    .click()
  const source = page.getByRole('complementary', { name: 'Source' })
  await expect(source.getByText('Your attached files')).toBeVisible()
  await expect(source.locator('mark, .viewer-mark').first()).toBeVisible()
  await expect(source.getByRole('link', { name: 'Ask this document' })).toHaveCount(0)
  await takeLooks(page, 'attachment-source')
  await page.keyboard.press('Escape')

  // What is not read stays in sight with its reason, and says what to do.
  await attach(
    page,
    { name: 'locked.pdf', mimeType: 'application/pdf', buffer: await makeLockedPdf() },
    { name: 'tool.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ\u0000\u0001') },
  )
  await expect(files.getByText('document_encrypted')).toBeVisible(readingTime)
  await expect(files.getByText('file_type_unknown')).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'attachment-failed')
  await files.getByRole('button', { name: 'Dismiss: tool.exe' }).click()
  await files.getByRole('button', { name: /^(?:Dismiss|Remove): locked\.pdf$/ }).click()
  await expect(files.getByText('tool.exe')).toHaveCount(0)

  // Asked alone, by a press and by words, also after the page was loaded anew.
  await page.reload()
  await expect(files.getByText('press.pdf')).toBeVisible()
  const alone = files.getByRole('button', { name: 'Ask only this file: press.pdf' })
  await alone.click()
  const refused = await ask(page, 'How many characters has a password?')
  await expectFinished(refused)
  await expect(refused).toContainText(`Only looked in ${title}`)
  await files.getByRole('button', { name: 'Ask all documents again: press.pdf' }).click()
  const both = await ask(page, 'How many characters must a password have?')
  await expectFinished(both)
  await expect(prose(both)).toContainText('14 characters')
  const summary = await ask(page, 'Summarise the attachment')
  await expectFinished(summary)
  await expect(summary.getByRole('list', { name: 'Filters from your question' })).toContainText(title)
  await expect(prose(summary)).toContainText('citric acid')

  await files.getByRole('button', { name: 'Remove: press.pdf' }).click()
  const dialog = page.getByRole('dialog', { name: 'Remove press.pdf?' })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(files).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('article', { name: fault })).not.toContainText('the left belt has slipped')
})

test('a file that is dropped on a phone’s screen is there, and a question waits until it is read', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Attach a file' })).toBeVisible()
  // Held back on its way, so that there is something to wait for.
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/attachments', async (route) => {
    if (route.request().method() === 'POST') await held
    await route.continue()
  })
  await drop(page, 'orchard.txt', 'The orchard of Lindau has 312 pear trees. The oldest pear tree was planted in 1874.')
  await questionBox(page).fill('How many pear trees has the orchard of Lindau?')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“orchard.txt” is still being read.')).toBeVisible()
  await takeLooks(page, 'attachment-sending')
  await page.setViewportSize({ width: 390, height: 844 })
  release()
  await expect(attached(page).getByText(/1 passage/)).toBeVisible(readingTime)
  const answer = await ask(page, 'How many pear trees has the orchard of Lindau?')
  await expectFinished(answer)
  await expect(prose(answer)).toContainText('312')
})

test('nobody else finds it: not an admin, not by a link; and it goes with its conversation', async ({
  page,
  browser,
}) => {
  const member = await invitePerson(page, browser, `Orla ${Date.now()}`)
  const words = 'The ferry Kestrel carries 64 passengers. The ferry Kestrel was built in 1931.'
  await attach(member, { name: 'kestrel-log.txt', mimeType: 'text/plain', buffer: Buffer.from(words) })
  await expect(attached(member).getByText(/1 passage/)).toBeVisible(readingTime)
  const question = 'How many passengers does the ferry Kestrel carry?'
  const answer = await ask(member, question)
  await expectFinished(answer)
  await expect(prose(answer)).toContainText('64 passengers')
  await answer.getByRole('button', { name: 'Export and share' }).click()
  await member.getByRole('menuitem', { name: 'Share by link…' }).click()
  const dialog = member.getByRole('dialog', { name: 'Share this conversation' })
  await expect(dialog).toContainText('The file that you attached stays yours')
  await dialog.getByRole('button', { name: 'Create link' }).click()
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue()
  await member.keyboard.press('Escape')

  await page.goto(link)
  const shared = page.getByRole('article', { name: question })
  await expect(prose(shared)).toContainText('64 passengers')
  await expect(shared.getByText('The owner’s own file, which opens for nobody else')).toBeVisible()
  await expect(page.getByText('Some sentences are left out')).toHaveCount(0)
  expect(await page.content()).not.toContain('kestrel-log')
  await takeLooks(page, 'attachment-shared')
  await page.goto('/documents?q=kestrel')
  await expect(page.getByText('No document matches')).toBeVisible()
  await page.goto('/search?q=ferry+Kestrel+passengers')
  await expect(page.getByText(/^\d+ passages?,|^Nothing found$/)).toBeVisible()
  await expect(page.getByText('Kestrel carries')).toHaveCount(0)
  await page.goto('/admin/ingestion')
  await expect(page.getByRole('region', { name: 'Attached to conversations' })).toContainText(/\d+ files?/)
  await page.getByRole('region', { name: 'Attached to conversations' }).scrollIntoViewIfNeeded()
  await takeLooks(page, 'attachment-admin')
  expect(await page.content()).not.toContain('kestrel-log')

  await chooseAction(member, question, 'Delete')
  await expect(member.getByRole('link', { name: question, exact: true })).toHaveCount(0)
})
