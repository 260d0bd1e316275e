import type { Page } from '@playwright/test'
import { addDays } from '@/lib/domain/add-days'
import { formatDay } from '@/lib/domain/format-day'
import { utcDay } from '@/lib/domain/utc-day'
import { bringDocuments, removeCollection } from './support/bring-documents'
import { ask, expectFinished } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { invitePerson } from './support/invite-person'
import { putDates } from './support/put-dates'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** A document from its first owner to its last day, and back. */
const title = 'Rules of the Sundvik lighthouse'
const rules = `# ${title}

## Lamp

The lamp of the Sundvik lighthouse is polished every nine days. The lamp oil is kept in the east store.
`
const file = { name: 'sundvik.md', mimeType: 'text/markdown', buffer: Buffer.from(rules) }
const question = 'How often is the lamp of the Sundvik lighthouse polished?'
const unanswered = 'Which florist decorates the Brackwater lighthouse for midsummer?'

test.describe.configure({ mode: 'serial' })

let collectionId = ''
let documentId = ''
const name = `Anna ${Date.now()}`
const today = utcDay(new Date())

test.beforeAll(async ({ request }) => {
  const brought = await bringDocuments(request, { name: `Lighthouse ${Date.now()}` }, [file])
  collectionId = brought.collectionId
  documentId = brought.documentIds[0] ?? ''
})
test.afterAll(async ({ request }) => {
  if (collectionId) await removeCollection(request, collectionId)
})

const panelOf = (page: Page) => page.getByRole('region', { name: 'Owner and dates' })
const rowOf = (page: Page) => page.getByRole('row').filter({ hasText: title })
const formOf = (page: Page) => page.getByRole('dialog', { name: 'Owner and dates' })

test('a document has an owner, who is told of its review and says that it is right', async ({ page, browser }) => {
  const [past, soon, next] = [addDays(today, -20), addDays(today, 30), addDays(today, 182)]
  const anna = await invitePerson(page, browser, name)

  // A reader finds nothing to set, and nothing to read while nobody has said anything.
  await anna.goto(`/documents/${documentId}`)
  await expect(anna.getByRole('heading', { name: 'About this document' })).toBeVisible()
  await expect(panelOf(anna)).toHaveCount(0)

  await page.goto(`/documents/${documentId}`)
  await panelOf(page).getByRole('button', { name: 'Set' }).click()
  const form = formOf(page)
  await form.getByLabel('Owner').click()
  await page.getByRole('option', { name }).click()
  await form.getByLabel('To be reviewed by').fill(soon)
  await form.getByLabel('Expires on').fill(today)
  await expect(form.getByText('The day of expiry must be after today.')).toBeVisible()
  await expect(form.getByRole('button', { name: 'Save' })).toBeDisabled()
  await form.getByLabel('Expires on').fill(addDays(today, 10))
  await expect(form.getByText('The day of review must not be after the day of expiry.')).toBeVisible()
  await expectAccessible(page)
  await form.getByLabel('Expires on').fill('')
  await form.getByLabel('To be reviewed by').fill(past)
  await form.getByLabel('Official').check()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(panelOf(page).getByText('Official: preferred where several documents answer')).toBeVisible()
  await expect(panelOf(page).getByText(formatDay(past))).toBeVisible()
  await expect(page.getByText(`Due for review since ${formatDay(past)}.`)).toBeVisible()

  // The list marks it and finds it by what it waits for.
  await page.goto(`/documents?collection=${collectionId}`)
  const row = rowOf(page)
  await expect(row.getByText('Official')).toBeAttached()
  await expect(row.getByText('Due for review')).toBeVisible()
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByLabel('Owner and dates').click()
  await page.getByRole('option', { name: 'Without owner' }).click()
  await expect(page.getByText('No document matches')).toBeVisible()
  await page.getByLabel('Owner and dates').click()
  await page.getByRole('option', { name: 'Due for review' }).click()
  await expect(row).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  // Its owner is told, opens it from there, and says that it is right.
  await anna.goto('/profile')
  await expect(anna.getByRole('button', { name: /1 new notice/ })).toBeVisible()
  await expect(anna.getByText(`Due for review since ${formatDay(past)}.`)).toBeVisible()
  await expectAccessible(anna)
  await anna.getByRole('link', { name: title }).click()
  await expect(panelOf(anna)).toBeVisible()
  await expectAccessible(anna)
  await panelOf(anna).getByRole('button', { name: 'Reviewed' }).click()
  const review = anna.getByRole('dialog', { name: 'Reviewed' })
  await expect(review.getByLabel('Next review')).toHaveValue(addDays(today, 365))
  await review.getByRole('button', { name: 'In 6 months' }).click()
  await expectAccessible(anna)
  await review.getByRole('button', { name: 'Mark as reviewed' }).click()
  await expect(panelOf(anna)).toContainText(`${formatDay(today)}, by ${name}`)
  await expect(panelOf(anna)).toContainText(formatDay(next))
  await expect(anna.getByText(/^Due for review since/)).toHaveCount(0)
  await anna.goto('/profile')
  await expect(anna.getByRole('heading', { name: 'Your documents' })).toHaveCount(0)

  // A refusal names her, and so does what reviewers see of it.
  await page.goto('/')
  const refused = await ask(page, unanswered)
  await expectFinished(refused)
  await expect(refused.getByText(`${name} owns this document`).first()).toBeVisible()
  await takeLooks(page, 'refusal-with-owner')
})

test('it answers until its day of expiry and again without one, and what it answered stays open', async ({ page }) => {
  const form = formOf(page)
  const row = rowOf(page)
  await page.goto('/')
  const answered = await ask(page, question)
  await expectFinished(answered)
  await expect(answered.getByRole('region', { name: 'Sources' })).toContainText(title)
  await page.waitForURL('**/c/*')
  const conversation = page.url()
  await page.goto(`/documents/${documentId}`)
  await panelOf(page).getByRole('button', { name: 'Change' }).click()
  await form.getByLabel('Expires on').fill(addDays(today, 200))
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(panelOf(page).getByText(formatDay(addDays(today, 200)))).toBeVisible()
  await putDates(documentId, { expiresAt: addDays(today, -1) })
  await page.goto('/')
  const silent = await ask(page, question)
  await expectFinished(silent)
  await expect(silent).not.toContainText(title)
  await expect(silent).not.toContainText('nine days')
  await page.goto(conversation)
  await answered.getByRole('region', { name: 'Sources' }).getByRole('button').first().click()
  const source = page.getByRole('complementary', { name: 'Source' })
  await expect(source.getByText(`Expired on ${formatDay(addDays(today, -1))}.`)).toBeVisible()
  await expect(source.getByText('The lamp oil is kept in the east store.')).toBeVisible()
  await expectAccessible(page)
  await takeLooks(page, 'source-expired')

  await page.goto(`/documents?collection=${collectionId}&upkeep=expired`)
  await expect(row.getByText('Expired')).toBeVisible()
  await page.getByRole('checkbox', { name: `Choose ${title}` }).click()
  await page.getByRole('button', { name: 'Owner and dates' }).click()
  const bulk = page.getByRole('dialog', { name: 'Owner and dates of one document' })
  await expect(bulk.getByRole('button', { name: 'Set' })).toBeDisabled()
  await bulk.getByLabel('Expiry').click()
  await page.getByRole('option', { name: 'None' }).click()
  await bulk.getByLabel('Official').click()
  await page.getByRole('option', { name: 'Official', exact: true }).click()
  await expectAccessible(page)
  await takeLooks(page, 'bulk-upkeep')
  await bulk.getByRole('button', { name: 'Set' }).click()
  await expect(page.getByText('Owner and dates set: 1 of 1 document')).toBeVisible()
  await page.goto(`/documents?collection=${collectionId}`)
  await expect(row.getByText('Official')).toBeVisible()
  await page.goto('/')
  const again = await ask(page, question)
  await expectFinished(again)
  await expect(again.getByRole('region', { name: 'Sources' })).toContainText(title)

  // The owner goes.
  await page.goto('/admin/people')
  const person = page.getByRole('row').filter({ hasText: name })
  await person.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Disable' }).click()
  await expect(person.getByText('Disabled')).toBeVisible()
  await page.goto(`/documents/${documentId}`)
  await expect(panelOf(page).getByText('Owner left')).toBeVisible()
  await page.goto(`/documents?collection=${collectionId}&upkeep=unowned`)
  await expect(row).toBeVisible()
})
