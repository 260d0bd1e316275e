import { bringDocuments, removeCollection } from './support/bring-documents'
import { addChatProvider, removeChatProviders } from './support/chat-provider'
import { ask, expectFinished, prose, turn } from './support/chat-page'
import { boathouseRules } from './support/make-documents'
import { cut, makeGate, startChatServer, type ChatServer } from '@/lib/models/testing/start-chat-server'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

/** Answers of a hosted model: what streams, what is checked, and what happens when the reader, the line or the model breaks it off. */
test.describe.configure({ mode: 'serial' })

const temperature = 'The sail loft is kept at 9 degrees Celsius all year [1]. '
const lostKey = 'A lost boathouse key costs 40 euros [1]. '
const invented = 'The boathouse won a gold medal in Vienna in 2019 [1].'
const shownTemperature = /sail loft is kept at 9 degrees Celsius all year/
const provider = 'Boathouse server'

let server: ChatServer
let collectionId: string | undefined

test.beforeAll(async ({ request }) => {
  server = await startChatServer()
  const file = { name: 'boathouse.md', mimeType: 'text/markdown', buffer: Buffer.from(boathouseRules) }
  const brought = await bringDocuments(request, { name: 'Boathouse' }, [file])
  collectionId = brought.collectionId
})

// Whatever happened in between: the tests after these answer with the models of the product itself.
test.afterAll(async ({ browser, request }) => {
  await removeChatProviders(browser, provider)
  if (collectionId) await removeCollection(request, collectionId)
  await server.close()
})

test('a model server is added on screen and tested at once', async ({ page }) => {
  await addChatProvider(page, provider, server.url)
})

test('text streams, footnotes appear at its sentences, and one without a source is marked', async ({ page }) => {
  const gate = makeGate()
  server.say('The sail loft is kept ', 'at 9 degrees Celsius all year [1]. ', lostKey, gate.held, invented)
  await page.goto('/')
  const answer = await ask(page, 'How warm is the sail loft of the boathouse, and what does a lost key cost?')
  await expect(prose(answer)).toContainText(shownTemperature)
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  await takeLooks(page, 'chat-streaming')
  gate.open()

  await expectFinished(answer)
  await expect(answer.getByText('1 of 3 sentences without a source')).toBeVisible()
  const marked = answer.getByRole('button', { name: /gold medal.*no source supports this/ })
  await takeLooks(page, 'chat-unsupported')
  await marked.focus()
  await expect(page.getByRole('tooltip').getByText('No source supports this.')).toBeVisible()

  await page.keyboard.press('Enter')
  const why = page.getByRole('complementary', { name: 'Why' })
  await expect(why.getByRole('heading', { name: 'No source supports this' })).toBeFocused()
  // While the word about it fades, Escape is about that.
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(marked).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(why.locator('[data-lit="number missing"]')).toHaveText(/2019/)
  await takeLooks(page, 'why-unsupported')
  await why.getByRole('button', { name: 'Previous sentence' }).click()
  await expect(why.locator('mark[data-lit^="number match"], mark[data-lit^="quote match"]').first()).toBeVisible()
  await expect(why.getByText(/of 100 test sentences that were supported like this one/)).toBeVisible()
  await takeLooks(page, 'why-supported')
  await page.keyboard.press('Escape')
  await expect(why).toHaveCount(0)

  await answer.getByRole('button', { name: 'Export and share' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Answer as Word' }).click()
  expect((await download).suggestedFilename()).toMatch(/^How warm is the sail loft.*\.docx$/)
})

test('a question that was asked before is not written again, also in other words; an admin sees what that saves', async ({
  page,
}) => {
  server.say(temperature)
  for (const [words, origin] of [
    ['How cold is the boathouse’s sail loft kept?', 'Written anew'],
    ['Boathouse’s sail loft: how cold is it kept?', 'Written before, checked now'],
  ] as const) {
    await page.goto('/')
    const answer = await ask(page, words)
    await expectFinished(answer)
    await expect(prose(answer)).toContainText(shownTemperature)
    await answer.getByRole('button', { name: 'Answer details' }).click()
    await expect(page.getByRole('dialog', { name: 'Answer details' })).toContainText(origin)
    await page.keyboard.press('Escape')
  }
  await page.goto('/admin/usage')
  await expect(page.getByRole('heading', { name: 'Answer cache' })).toBeVisible()
  await takeLooks(page, 'usage-cache')
  await page.getByRole('button', { name: 'Empty the cache' }).click()
  await expect(page.getByText(/forgotten/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Empty the cache' })).toBeDisabled()
})

test('in strict mode a sentence without a source is withheld, and the reader is told', async ({ page }) => {
  const setStrict = async (on: boolean) => {
    await page.goto('/admin/models')
    const strict = page.getByRole('switch', { name: /^Strict mode/ })
    if ((await strict.isChecked()) === on) return
    await strict.click()
    await expect(strict).toBeChecked({ checked: on })
    await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()
  }
  await setStrict(true)
  server.say(temperature, invented)
  await page.goto('/')
  const answer = await ask(page, 'How warm is the sail loft, and what did the boathouse win?')
  await expectFinished(answer)
  await expect(prose(answer)).toContainText(shownTemperature)
  await expect(answer.getByText('1 sentence withheld: no source carries it.')).toBeVisible()
  await expect(page.getByText(/gold medal/)).toHaveCount(0)
  await takeLooks(page, 'chat-strict')
  server.say(invented)
  const refused = await ask(page, 'What did the boathouse win?')
  await expect(refused.getByText(/shows only what a source carries/)).toBeVisible()
  await page.goto('/admin')
  await expect(page.getByText(/2 sentences withheld/)).toBeVisible()
  await setStrict(false)
})

test('by keyboard, a footnote shows its passage on focus, opens it, and has the focus again when it is closed', async ({
  page,
}) => {
  server.say(temperature)
  await page.goto('/')
  const answer = await ask(page, 'How cold does the sail loft get?')
  await expectFinished(answer)
  await answer.getByRole('button', { name: 'Edit question' }).focus()
  await page.keyboard.press('Tab')
  const footnote = answer.getByRole('button', { name: /^Footnote 1: / })
  await expect(footnote).toBeFocused()
  await expect(page.getByRole('tooltip').getByText(/9 degrees Celsius/)).toBeVisible()
  await page.keyboard.press('Enter')
  const source = page.getByRole('complementary', { name: 'Source' })
  await expect(source.locator('mark').first()).toHaveText(/9 degrees Celsius/)
  await page.keyboard.press('Escape')
  await expect(source).toHaveCount(0)
  await expect(footnote).toBeFocused()
})

test('Stop ends the call and keeps what was written', async ({ page }) => {
  const never = makeGate()
  server.say(temperature, lostKey, never.held)
  const before = server.dropped()
  await page.goto('/')
  const answer = await ask(page, 'Which temperature has the sail loft?')
  await expect(prose(answer)).toContainText(shownTemperature)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expectFinished(answer)
  await expect(prose(answer)).toContainText(shownTemperature)
  await expect.poll(() => server.dropped()).toBe(before + 1)
  never.open()
  await page.waitForURL('**/c/*')
  await page.reload()
  await expect(prose(turn(page, 'Which temperature has the sail loft?'))).toContainText(shownTemperature)
})

test('a page that is loaded anew while an answer is written joins it', async ({ page }) => {
  const gate = makeGate()
  const question = 'Tell me about the sail loft and the boathouse key.'
  server.say(temperature, lostKey, gate.held, invented)
  await page.goto('/')
  await expect(prose(await ask(page, question))).toContainText(shownTemperature)
  await page.waitForURL('**/c/*')
  await page.reload()
  const answer = turn(page, question)
  await expect(prose(answer)).toContainText(shownTemperature)
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  gate.open()
  await expect(prose(answer)).toContainText(/gold medal/)
  await expectFinished(answer)
})

test('a lost connection is picked up again where it was, and the page says that it is offline', async ({
  page,
  context,
  tolerate,
}) => {
  tolerate(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|Failed to fetch/)
  const gate = makeGate()
  server.say(temperature, lostKey, gate.held, invented)
  await page.goto('/')
  const answer = await ask(page, 'What holds for the sail loft and for boathouse keys?')
  await expect(prose(answer)).toContainText(shownTemperature)
  await context.setOffline(true)
  await expect(page.getByText('You are offline.')).toBeVisible()
  gate.open()
  await context.setOffline(false)
  await expect(page.getByText('You are offline.')).toHaveCount(0)
  await expectFinished(answer)
  await expect(prose(answer)).toContainText(shownTemperature)
  await expect(prose(answer)).toContainText(/gold medal/)
})

test('a stream that breaks off at the provider says so, keeps its text, and is tried again', async ({ page }) => {
  const gate = makeGate()
  server.say(temperature, lostKey, gate.held, cut)
  await page.goto('/')
  const answer = await ask(page, 'How warm is the sail loft kept?')
  await expect(prose(answer)).toContainText(shownTemperature)
  gate.open()
  await expect(answer.getByText('Unfinished answer')).toBeVisible()
  await expect(answer.getByText(/broke off on its way/)).toBeVisible()
  await expect(prose(answer)).toContainText(shownTemperature)
  await expect(answer.getByRole('button', { name: /^Footnote 1: / }).first()).toBeVisible()
  await takeLooks(page, 'chat-cut')
  server.say(temperature, lostKey)
  await answer.getByRole('button', { name: 'Try again' }).click()
  await expectFinished(answer)
  await expect(answer.getByText('Unfinished answer')).toHaveCount(0)
  await expect(prose(answer)).toContainText(/costs 40 euros/)
})

test('asking again and editing the question keep the earlier answers within reach, also after a reload', async ({
  page,
}) => {
  const question = 'What should I know about the boathouse?'
  server.say(temperature)
  await page.goto('/')
  const first = await ask(page, question)
  await expectFinished(first)
  await expect(first.getByRole('navigation', { name: 'Versions' })).toHaveCount(0)
  server.say(lostKey)
  await first.getByRole('button', { name: 'Answer again' }).click()
  await expect(prose(first)).toContainText(/costs 40 euros/)
  await expectFinished(first)
  await expect(first.getByText('2 of 2')).toBeVisible()

  server.say(temperature)
  await first.hover()
  await first.getByRole('button', { name: 'Edit question' }).click()
  await page.getByRole('textbox', { name: 'Edit question' }).fill('How cold is the sail loft of the boathouse?')
  await page.keyboard.press('Enter')
  const edited = turn(page, 'How cold is the sail loft of the boathouse?')
  await expect(prose(edited)).toContainText(shownTemperature)
  await expectFinished(edited)
  await expect(page.getByRole('article')).toHaveCount(1)

  await page.reload()
  await expect(edited.getByText('3 of 3')).toBeVisible()
  await edited.getByRole('button', { name: 'Earlier version' }).click()
  await expect(prose(first)).toContainText(/costs 40 euros/)
  await expect(first.getByText('2 of 3')).toBeVisible()
  await expect(first.getByText('An earlier version.')).toBeVisible()
  await takeLooks(page, 'chat-earlier-version')
  await first.getByRole('button', { name: 'Earlier version' }).click()
  await expect(prose(first)).toContainText(shownTemperature)
  await expect(first.getByRole('button', { name: 'Earlier version' })).toBeDisabled()
  await first.getByRole('button', { name: 'Later version' }).click()
  await expect(first.getByText('2 of 3')).toBeVisible()
  await first.getByRole('button', { name: 'Later version' }).click()
  await expect(edited.getByText('3 of 3')).toBeVisible()
  await expect(page.getByText('An earlier version.')).toHaveCount(0)
})

test('personal data is kept from the model, and the reader sees it in the answer', async ({ page, request }) => {
  const contact =
    '# Keys of the sail loft\n\nThe keys of the sail loft are with ada.ekholm@example.com from April on.\n'
  const file = { name: 'keys.md', mimeType: 'text/markdown', buffer: Buffer.from(contact) }
  const brought = await bringDocuments(request, { name: 'Loft keys' }, [file])
  const seen: string[] = []
  server.replyTo((asked) => {
    seen.push(asked)
    return 'The keys of the sail loft are with PII_EMAIL_1 from April on [1].'
  })
  const choose = async (name: string): Promise<void> => {
    await page.goto('/admin/models')
    await page.getByLabel('In what is sent to hosted models').click()
    await page.getByRole('option', { name }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  }
  await choose('Replaced by placeholders')
  await takeLooks(page, 'models-personal-data')
  await page.goto('/')
  const answer = await ask(page, 'Who has the keys of the sail loft from April on?')
  await expectFinished(answer)
  await expect(prose(answer)).toContainText('with ada.ekholm@example.com from April on')
  await expect(answer.getByText(/without a source/)).toHaveCount(0)
  expect(seen.length).toBeGreaterThan(0)
  for (const asked of seen) expect(asked).not.toContain('ada.ekholm')

  await choose('Never sent')
  seen.length = 0
  await page.goto('/')
  const quoted = await ask(page, 'Who has the keys of the sail loft in spring, from April on?')
  await expectFinished(quoted)
  await expect(quoted.getByText(/hold personal data, which is not sent/)).toBeVisible()
  await expect(prose(quoted)).toContainText('ada.ekholm@example.com')
  expect(seen.filter((asked) => asked.includes('ada.ekholm'))).toEqual([])
  await choose('Sent like everything else')
  await removeCollection(request, brought.collectionId)
})
