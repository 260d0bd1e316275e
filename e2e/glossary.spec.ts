import type { Page } from '@playwright/test'
import { bringDocuments, removeCollection } from './support/bring-documents'
import { ask, expectFinished, prose } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { invitePerson } from './support/invite-person'
import { readingTime } from './support/reading-time'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** An acronym that a document explains: proposed, accepted, read in a question, taken away there, taken out of use. */
const rules = `# Pilots of Vindhamn

Shore leave days (SLD) are granted by the harbour master. Applications go to the office.
`
const days = `# Days of the pilots

Every pilot of Vindhamn has 17 shore leave days in a year. The tide table of Vindhamn is printed in May.
`
const secret = `# Plans of the board

The board speaks about the Vindhamn sale plan (VSP) in March. Four members vote on the Vindhamn sale plan.
`
const question = 'How many SLD does every pilot of Vindhamn have in a year?'
const reading = 'SLD = Shore leave days'

const file = (name: string, text: string) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) })

async function findProposal(page: Page, term: string) {
  await page.getByRole('searchbox', { name: 'Filter by term or meaning' }).fill(term)
  await page.keyboard.press('Tab')
  const card = page.getByRole('listitem', { name: new RegExp(`^${term} = `) })
  await expect(card).toHaveAttribute('aria-current', 'true')
  return card
}

async function takeOutOfUse(page: Page, term: string): Promise<void> {
  await page.goto('/admin/glossary?show=accepted')
  await page.getByRole('button', { name: `Take ${term} out of use` }).click()
  await expect(page.getByText('Left out. It is not proposed again.').last()).toBeVisible()
  await expect(page.getByRole('button', { name: `Take ${term} out of use` })).toHaveCount(0)
}

async function deleteForGood(page: Page, term: string): Promise<void> {
  await page.goto('/admin/glossary?show=dismissed')
  await page.getByRole('button', { name: `Delete ${term}` }).click()
  await page.getByRole('dialog', { name: 'Delete this term?' }).getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('button', { name: `Delete ${term}` })).toHaveCount(0)
}

test('an acronym that a document explains is accepted, and questions are read with it', async ({ page, browser }) => {
  const group = `Vindhamn board ${Date.now()}`
  await page.goto('/admin/people')
  await page.getByLabel('Name of the new group').fill(group)
  await page.getByRole('button', { name: 'Add group' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: group })).toBeVisible()
  const open = await bringDocuments(page.request, { name: 'Vindhamn' }, [
    file('rules.md', rules),
    file('days.md', days),
  ])
  const closed = await bringDocuments(page.request, { name: group, groups: [group] }, [file('plans.md', secret)])

  await page.goto('/admin/glossary')
  await page.getByRole('button', { name: 'Look through documents' }).click()
  await expect(page.getByRole('listitem', { name: reading })).toBeVisible(readingTime)
  await expect(page.getByText(/^All \d+ documents looked through\.$/)).toBeVisible(readingTime)
  await expectAccessible(page)
  await takeLooks(page, 'glossary-proposals')
  const card = await findProposal(page, 'SLD')
  await expect(card.locator('mark')).toHaveText('Shore leave days (SLD)')

  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Change SLD' })
  await dialog.getByRole('textbox', { name: 'Definition' }).fill('Days that a pilot spends ashore')
  await takeLooks(page, 'glossary-change')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved. Questions are read with it from now on.')).toBeVisible()
  await expect(card).toHaveCount(0)
  const plan = await findProposal(page, 'VSP')
  await page.keyboard.press('l')
  await expect(plan).toHaveCount(0)
  await page.keyboard.press('u')
  await expect(plan).toBeVisible()
  await findProposal(page, 'VSP')
  await page.keyboard.press('a')
  await expect(plan).toHaveCount(0)

  await page.goto('/admin/glossary?show=accepted')
  const row = page.getByRole('row').filter({ hasText: 'Shore leave days' })
  await expect(row).toContainText('Days that a pilot spends ashore')
  await expect(row).toContainText('Readers of its documents')
  await page.getByRole('button', { name: 'Add term' }).click()
  const adding = page.getByRole('dialog', { name: 'Add a term' })
  await adding.getByRole('textbox', { name: 'Term' }).fill('VTT')
  await adding.getByRole('textbox', { name: 'Means the same as' }).fill('tide table of Vindhamn')
  await adding.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('row').filter({ hasText: 'VTT' })).toContainText('Everyone')
  await expectAccessible(page)
  await takeLooks(page, 'glossary-in-use')

  const member = await invitePerson(page, browser, `Vera ${Date.now()}`)
  const answer = await ask(member, question)
  await expectFinished(answer)
  await expect(prose(answer)).toContainText('17 shore leave days')
  const readings = answer.getByRole('list', { name: 'Read with the glossary' })
  await expect(answer.getByText('Read as', { exact: true })).toBeVisible()
  await expect(readings.getByRole('listitem')).toContainText(reading)
  await expectAccessible(member)
  await takeLooks(member, 'glossary-answer')
  const without = readings.getByRole('button', { name: `Ask without reading ${reading}` })
  await without.focus()
  await member.keyboard.press('Enter')
  await expect(answer.getByText('Not read as', { exact: true })).toBeVisible()
  await expect(readings.getByRole('button', { name: /^Read again as SLD = Shore leave days/ })).toBeFocused()
  await member.waitForURL('**/c/*')
  await expect(answer.locator('[aria-busy="true"]')).toHaveCount(0)
  await member.reload()
  await expect(answer.getByText('Not read as', { exact: true })).toBeVisible()

  // What only the board may read explains nothing to others.
  const guarded = await ask(member, 'Who votes on the VSP in Vindhamn?')
  await expect(guarded.locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(guarded.getByText(/Read as|sale plan/)).toHaveCount(0)
  await member.goto(`/search?q=${encodeURIComponent('SLD of a pilot')}`)
  await expect(member.getByText(`Read as: ${reading}`)).toBeVisible()
  await member.getByRole('link', { name: 'Search as typed' }).click()
  await expect(member.getByText(`Read as: ${reading}`)).toHaveCount(0)
  await member.goto('/admin/glossary')
  await expect(member.getByRole('button', { name: 'Add term' })).toHaveCount(0)

  await takeOutOfUse(page, 'VTT')
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(page.getByRole('button', { name: 'Take VTT out of use' })).toBeVisible()
  await takeOutOfUse(page, 'VTT')
  await deleteForGood(page, 'VTT')
  await removeCollection(page.request, open.collectionId)
  await removeCollection(page.request, closed.collectionId)
  await page.goto('/admin/glossary?show=accepted')
  await expect(page.getByText('Shore leave days')).toHaveCount(0)
  await expect(page.getByText('sale plan')).toHaveCount(0)
})
