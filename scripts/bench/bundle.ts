import type { Bench } from './bench'
import { round } from './statistics'
import { weighFirstLoad } from './weigh-first-load'

export const bundleBench: Bench = {
  name: 'bundle',
  summary: 'first-load JavaScript of the chat page, gzipped, from the build [--page "(app)/page"]',
  async run({ print, options }) {
    const page = options.get('page') ?? '(app)/page'
    const { bytes, files } = await weighFirstLoad(page)
    print({ figure: `bundle.${page}`, value: round(bytes / 1024, 1), unit: 'kB gz', n: files, target: '<= 200' })
  },
}
