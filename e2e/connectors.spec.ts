import {
  confluenceToken,
  makePage,
  startConfluenceServer,
} from '@/lib/ingest/connectors/testing/start-confluence-server'
import { startWebdavServer } from '@/lib/ingest/connectors/testing/start-webdav-server'
import { startSourceSite, type SourceSite } from './support/start-source-site'
import { expectAccessible } from './support/expect-accessible'
import { ask, expectFinished, prose } from './support/chat-page'
import { readingTime } from './support/reading-time'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

let site: SourceSite
test.beforeAll(async () => {
  site = await startSourceSite()
})
test.afterAll(() => site.close())

test('a web site is tried, read, asked about, and what goes there goes here', async ({ page }) => {
  // Two connectors of one name are refused, also when the first is left from a try that failed.
  const name = `Sillvik club ${Date.now()}`
  site.put('/', 'Sillvik sailing club', 'The club has four pages.', ['/moorings', '/sauna', '/ferry'])
  site.put('/moorings', 'Moorings of the Sillvik club', 'A guest mooring at Sillvik costs 27 euros a night.')
  site.put('/sauna', 'Sauna of the Sillvik club', 'The Sillvik sauna is heated on Thursdays from 18:30 to 21:00.')
  site.put('/ferry', 'Ferry to the Sillvik club', 'The ferry to Sillvik leaves every full hour.')

  await page.goto('/admin/connectors')
  await page.getByRole('link', { name: 'Add a connector' }).click()
  await page.getByRole('link', { name: 'Web site' }).click()
  await page.getByRole('button', { name: 'Add the connector' }).click()
  await expect(page.getByText('Enter an address that begins with http:// or https://.')).toBeVisible()
  await page.getByLabel('First page', { exact: true }).fill(`${site.url}/`)
  await page.getByRole('button', { name: 'Try it without taking anything' }).click()
  const trial = page.getByRole('region', { name: 'What would come' })
  await expect(trial.getByText('4 would come')).toBeVisible()
  await expect(trial.getByText(`${site.url}/sauna`)).toBeVisible()
  await expectAccessible(page)

  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Runs', { exact: true }).click()
  await page.getByRole('option', { name: 'Only when somebody starts it' }).click()
  await page.getByRole('button', { name: 'Add the connector' }).click()
  await expect(page.getByText('It has not run yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Run now' }).click()
  await expect(page.getByText('4 added')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Show the collection' }).click()
  await expect(page.getByRole('radio', { name: 'Indexed 4' })).toBeVisible(readingTime)
  await expect(page.getByText('Sauna of the Sillvik club')).toBeVisible()
  await expect(page.getByText(`${site.url}/sauna`, { exact: true })).toBeVisible()

  await page.goto('/')
  const answer = await ask(page, 'When is the Sillvik sauna heated?')
  await expectFinished(answer)
  await expect(prose(answer)).toContainText('Thursdays from 18:30 to 21:00')

  site.remove('/sauna')
  await page.goto('/admin/connectors')
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: 'Run now' }).click()
  await expect(page.getByText('1 removed')).toBeVisible()
  await page.getByRole('link', { name: 'Show the collection' }).click()
  await expect(page.getByText('Moorings of the Sillvik club')).toBeVisible()
  await expect(page.getByText('Sauna of the Sillvik club')).toHaveCount(0)

  // Most of what is left is gone: nothing goes here until somebody says so.
  site.remove('/moorings')
  site.remove('/ferry')
  await page.goBack()
  await page.getByRole('button', { name: 'Run now' }).click()
  const alert = page.getByRole('alert').filter({ hasText: 'Most of it is gone at the source' })
  await expect(alert.getByText(/2 of 3 documents are gone/)).toBeVisible()
  await expectAccessible(page)
  await alert.getByRole('button', { name: 'Let them go…' }).click()
  await page.getByRole('button', { name: 'Run and delete' }).click()
  await expect(page.getByText('2 removed')).toBeVisible()
  await expect(alert).toHaveCount(0)

  await page.getByRole('button', { name: 'Delete' }).click()
  const dialog = page.getByRole('dialog', { name: `Delete ${name}?` })
  await expectAccessible(page)
  await dialog.getByRole('checkbox').click()
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.waitForURL('**/admin/connectors')
  await expect(page.getByRole('link', { name })).toHaveCount(0)
})

test('an address inside the own network that nobody has allowed is refused in words', async ({ page }) => {
  await page.goto('/admin/connectors/new?kind=feed')
  await page.getByLabel('Address of the feed').fill('http://169.254.169.254/latest/meta-data')
  await page.getByRole('button', { name: 'Try it without taking anything' }).click()
  await expect(page.getByText(/This address is inside your own network or reserved by it/)).toBeVisible()
})

test('a folder can only be chosen where the server allows one', async ({ page }) => {
  await page.goto('/admin/connectors/new?kind=folder')
  await expect(page.getByText('No folder is open to connectors')).toBeVisible()
  await expectAccessible(page)
})

test('a cloud folder is read with a password that nobody sees again', async ({ page }) => {
  const cloud = await startWebdavServer()
  cloud.files.set('docs/moorings.md', {
    body: '# Moorings\n\nA mooring at Ostvik costs 31 crowns a night.',
    etag: 'a1',
  })
  await page.goto('/admin/connectors/new?kind=webdav')
  await expectAccessible(page)
  await page.getByRole('textbox', { name: /WebDAV address/ }).fill(`${cloud.url}docs/`)
  await page.getByRole('textbox', { name: 'User name' }).fill('ada')
  await page.getByLabel('Password').fill('wrong')
  await page.getByRole('button', { name: 'Try it without taking anything' }).click()
  await expect(page.getByText(/user name or the password is not right/)).toBeVisible()
  await page.getByLabel('Password').fill('app password')
  await page.getByRole('button', { name: 'Try it without taking anything' }).click()
  await expect(page.getByText('moorings.md')).toBeVisible()
  await takeLooks(page, 'connector-webdav-form')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Cloud')
  await page.getByRole('button', { name: 'Add the connector' }).click()
  await expect(page.getByRole('heading', { name: 'Cloud' })).toBeVisible()
  await expect(page.getByText('1 added')).toBeVisible()
  await expect(page.getByLabel('Password')).toHaveValue('')
  await expect(page.getByText('Over plain http it can be read on the way.')).toBeVisible()
  expect(await page.content()).not.toContain('app password')
  await page.goto('/admin/connectors/new?kind=s3')
  await expectAccessible(page)
  await takeLooks(page, 'connector-s3-form')
  await page.goto('/admin/connectors/new?kind=github')
  await expectAccessible(page)
  await expect(page.getByRole('textbox', { name: 'Address of the interface' })).toHaveValue('https://api.github.com')
  await takeLooks(page, 'connector-github-form')
  await page.goto('/admin/connectors/new')
  await takeLooks(page, 'connector-kinds')
  await cloud.close()
})

test('what a wiki narrows to a group comes once an admin has said who that group is here', async ({ page }) => {
  const wiki = await startConfluenceServer()
  const group = `Keepers ${Date.now()}`
  wiki.pages.set('1', makePage(1, { title: 'Lamp rota', groups: ['lamp-keepers'] }))
  wiki.pages.set('2', makePage(2, { title: 'Opening hours' }))
  await page.goto('/admin/people')
  await page.getByLabel('Name of the new group').fill(group)
  await page.getByRole('button', { name: 'Add group' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: group })).toBeVisible()

  await page.goto('/admin/connectors/new?kind=confluence')
  await page.getByLabel('Address of the site').fill(wiki.url)
  await page.getByLabel('E-mail address').fill('ada@acme.example')
  await page.getByLabel('API token').fill(confluenceToken)
  await page.getByLabel('Key of the space').fill('DOCS')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(group)
  await page.getByRole('button', { name: 'Add the connector' }).click()
  await expect(page.getByText('1 added, 1 not taken')).toBeVisible()
  await expect(page.getByText('may read one narrowed item, which is not taken')).toBeVisible()
  await page.getByLabel('Who lamp-keepers is here').click()
  await page.getByRole('option', { name: group }).click()
  await expectAccessible(page)
  await takeLooks(page, 'connector-rights')
  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await expect(page.getByText('1 added', { exact: true })).toBeVisible()

  await page.getByRole('link', { name: 'Show the collection' }).click()
  await page.getByRole('link', { name: 'Lamp rota' }).click()
  await page.getByRole('link', { name: 'Access' }).click()
  await expect(page.getByText('Its source says who may read it')).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: group })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change' })).toHaveCount(0)
  await expectAccessible(page)
  await takeLooks(page, 'document-rights-from-source')
  await wiki.close()
})
