import { ask, expectFinished } from './support/chat-page'
import { expectAccessible } from './support/expect-accessible'
import { takeLooks } from './support/take-looks'
import { expect, test } from './support/test'

test('documents of the sample company that contradict an answer are shown beside it and open there', async ({
  page,
}) => {
  await page.goto('/')
  const answer = await ask(page, 'How many days of unused leave may be carried over into the next year?')
  await expectFinished(answer)
  const others = answer.getByRole('region', { name: 'What other documents say' })
  await expect(others.getByText(/up to eight days/)).toBeVisible()
  await takeLooks(page, 'disputes')
  await expectAccessible(page)
  await others.getByRole('button', { name: /up to eight days/ }).click()
  const source = page.getByRole('complementary', { name: 'Source' })
  await expect(source.getByRole('heading', { name: /Employee Handbook/ }).first()).toBeVisible()
  await expect(source.locator('mark, .viewer-mark').first()).toBeVisible()
})
