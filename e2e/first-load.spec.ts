import { weighFirstLoad } from '../scripts/bench/weigh-first-load'
import { expect, test } from './support/test'

test('the chat works after at most 200 kB of scripts', async () => {
  const { bytes, files } = await weighFirstLoad('(app)/page')
  expect(files).toBeGreaterThan(3)
  expect(bytes / 1024, 'what grew? a package in a part that the browser loads, such as zod').toBeLessThanOrEqual(200)
})
