import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Bench } from './bench'
import { percentile } from './statistics'

/** Lines of every tracked source file that we wrote: no lockfile, no generated migrations, no documents. */
export const filesBench: Bench = {
  name: 'files',
  summary: 'lines per source file: median, p90, max',
  async run({ print }) {
    const { stdout } = await promisify(execFile)('git', ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.js', '*.css'])
    const names = stdout.split('\n').filter((name) => name !== '' && !name.startsWith('db/migrations/'))
    const sized = await Promise.all(
      names.map(async (name) => ({ name, lines: (await readFile(name, 'utf8')).trimEnd().split('\n').length })),
    )
    const lines = sized.map((file) => file.lines)
    const longest = sized.reduce((a, b) => (b.lines > a.lines ? b : a), { name: '', lines: 0 })
    const n = lines.length
    print({ figure: 'files.median', value: percentile(lines, 0.5), unit: 'lines', n, target: '<= 60' })
    print({ figure: 'files.p90', value: percentile(lines, 0.9), unit: 'lines', n, target: '<= 180' })
    const detail = { longest: longest.name }
    print({ figure: 'files.max', value: longest.lines, unit: 'lines', n, target: '<= 300', detail })
  },
}
