import { expectAccessible } from './support/expect-accessible'
import { openWorkspace } from './support/open-workspace'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

test('an admin deletes a workspace of its own, takes it back, deletes it, and is left with a receipt', async ({
  browser,
}) => {
  const { admin, reviewer } = await openWorkspace(browser, [{ by: 0, question: 'Where is the cider?' }])
  await reviewer.goto('/')
  await admin.goto('/admin/workspace')
  await expect(admin.getByText('5 people belong to no other workspace and lose their account.')).toBeVisible()
  const begin = async (): Promise<void> => {
    await admin.getByRole('button', { name: 'Delete this workspace…' }).click()
    const dialog = admin.getByRole('dialog')
    const name = await dialog.locator('label strong').innerText()
    await dialog.getByRole('textbox').fill('Another')
    await expect(dialog.getByRole('button', { name: 'Delete everything' })).toBeDisabled()
    await dialog.getByRole('textbox').fill(name)
    await dialog.getByRole('button', { name: 'Delete everything' }).click()
    await expect(admin.getByRole('heading', { name: `${name} will be deleted` })).toBeVisible()
  }
  await expectAccessible(admin)
  await takeLooks(admin, 'workspace-danger')
  await begin()
  await expectAccessible(admin)
  await admin.getByRole('button', { name: 'Take it back' }).click()
  await expect(admin.getByRole('button', { name: 'Delete this workspace…' })).toBeVisible()

  await begin()
  const link = await admin.getByLabel('Link').inputValue()
  await expect(admin).toHaveURL(/\/sign-in/)
  await expect(admin.getByText('was deleted by an admin')).toBeVisible()
  await reviewer.getByRole('link', { name: 'Documents' }).click()
  await expect(reviewer.getByText('was deleted by an admin')).toBeVisible()

  await expect(async () => {
    await admin.goto(link)
    await expect(admin.getByText('is deleted.')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(admin.getByText('nothing', { exact: true })).toBeVisible()
  await expectAccessible(admin)
  await takeLooks(admin, 'workspace-receipt')
  const [download] = await Promise.all([
    admin.waitForEvent('download'),
    admin.getByRole('link', { name: 'Download, signed' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^footnote-rcp_\w+-done\.json$/)
})
