import { chromium, type Browser, type Page } from '@playwright/test'
import { plainSessionCookie } from '@/lib/auth/session-cookie'
import { findBrowser } from '../setup/find-browser'
import type { Bench, BenchContext } from './bench'
import { ingestSet } from './ingest-set'
import { openAdminSession } from './open-admin-session'
import { percentile, round } from './statistics'

const topics = ['leave', 'cellar', 'press', 'invoice', 'safety', 'travel', 'ladder', 'pension', 'visitor', 'archive']
const kinds = ['policy', 'manual', 'checklist', 'minutes', 'plan', 'contract', 'notice']
const rooms = ['north', 'south', 'harbour', 'garden', 'tower', 'mill']

/** Small texts in folders, with names as people give them. */
function makeFiles(count: number) {
  return Array.from({ length: count }, (_, i) => {
    const [topic, kind, room] = [topics[i % 10], kinds[i % 7], rooms[i % 6]]
    const name = `${topic ?? ''}-${kind ?? ''}-${i}.txt`
    const folder = `${room ?? ''}/${2000 + (i % 26)}`
    return {
      id: `${folder}/${name}`,
      title: `${topic ?? ''} ${kind ?? ''} ${i}`,
      text: `Number ${i} of ${room ?? ''}.`,
    }
  })
}

/** Words typed letter by letter: some that much matches, one that nothing does, several, and part of a path. */
const typed = ['safety', 'plan 77', 'zebra', 'harbour/2011', 'invoice notice']
const visits = 10
const scrolls = 8

/** Time from opening the page to its first words and to its first row, in ms. */
async function open(page: Page): Promise<{ paint: number; row: number }> {
  await page.goto('/documents', { waitUntil: 'commit' })
  await page.getByRole('table', { name: 'Documents' }).getByRole('row').nth(1).waitFor()
  return page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    row: performance.now(),
  }))
}

/** Does something to the filter. @returns ms from the input to the frame that has its answer */
async function measureAnswer(page: Page, act: () => Promise<void>): Promise<number> {
  // Listens before anything is sent: what is only asked for at the same time may come after it.
  const answered = await page.evaluateHandle(() => {
    const list = document.querySelector('section[aria-label="Documents"][aria-busy]')
    const ms = new Promise<number>((resolve) => {
      let typedAt = 0
      document.addEventListener('input', (event) => (typedAt = event.timeStamp), { once: true, capture: true })
      let wasBusy = false
      const look = new MutationObserver(() => {
        const isBusy = list?.getAttribute('aria-busy') === 'true'
        if (wasBusy && !isBusy) {
          look.disconnect()
          // The frame after this one has the answer on it.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - typedAt)))
        }
        wasBusy ||= isBusy
      })
      if (list) look.observe(list, { attributes: true })
    })
    return { ms }
  })
  await act()
  const ms = await answered.evaluate((given) => given.ms)
  await answered.dispose()
  return ms
}

/** Types letters one after the other, each when the last one has been answered on screen. @returns ms from letter to answer */
async function typeAndMeasure(page: Page, word: string): Promise<number[]> {
  const box = page.getByRole('searchbox', { name: 'Filter documents' })
  await box.focus()
  const times: number[] = []
  for (const letter of word) times.push(await measureAnswer(page, () => page.keyboard.type(letter)))
  await measureAnswer(page, () => box.fill(''))
  return times
}

/** Scrolls a long way in steps, one each frame. @returns ms between frames */
function scrollAndMeasure(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const main = document.querySelector('main')
        const gaps: number[] = []
        let last = performance.now()
        const step = (at: number): void => {
          gaps.push(at - last)
          last = at
          main?.scrollBy(0, 240)
          if (gaps.length < 90) requestAnimationFrame(step)
          else resolve(gaps.slice(1))
        }
        requestAnimationFrame(step)
      }),
  )
}

function printTimes(
  { print }: BenchContext,
  figure: string,
  times: readonly number[],
  detail: Record<string, number>,
  target?: string,
): void {
  print({
    figure: `document-list.${figure}.p95`,
    value: round(percentile(times, 0.95), 1),
    unit: 'ms',
    n: times.length,
    ...(target ? { target } : {}),
    detail: { ...detail, p50: round(percentile(times, 0.5), 1), max: round(Math.max(...times), 1) },
  })
}

async function measure(context: BenchContext, browser: Browser, documents: number): Promise<void> {
  const secret = await openAdminSession()
  const page = await browser.newPage({ baseURL: context.url, viewport: { width: 1360, height: 850 } })
  await page
    .context()
    .addCookies([{ name: plainSessionCookie, value: secret, url: context.url, httpOnly: true, sameSite: 'Lax' }])
  // The runner's compiler names functions by a helper that pages do not have.
  await page.addInitScript('globalThis.__name = (named) => named')
  await open(page)
  const opened = []
  for (let i = 0; i < visits; i++) opened.push(await open(page))
  printTimes(
    context,
    'first-paint',
    opened.map(({ paint }) => paint),
    { documents },
    '<= 1000',
  )
  printTimes(
    context,
    'first-row',
    opened.map(({ row }) => row),
    { documents },
    '<= 1000',
  )
  await typeAndMeasure(page, 'warm')
  const letters: number[] = []
  for (const word of typed) letters.push(...(await typeAndMeasure(page, word)))
  printTimes(context, 'keystroke', letters, { documents }, '<= 50')
  const frames: number[] = []
  for (let i = 0; i < scrolls; i++) frames.push(...(await scrollAndMeasure(page)))
  const drawn = await page.getByRole('table', { name: 'Documents' }).getByRole('row').count()
  printTimes(context, 'scroll-frame', frames, { documents, rowsDrawn: drawn }, '<= 50')
}

/** The documents screen in a real browser over many documents. */
export const documentListBench: Bench = {
  name: 'document-list',
  summary: 'the documents screen: first paint, letter to answer, frames while scrolling [--documents 10000]',
  async run(context) {
    const count = Number(context.options.get('documents') ?? 10_000)
    const set = { name: 'list', target: 0, corpus: makeFiles(count), queries: [] }
    await ingestSet(context, set, ` ${count} files`)
    const { total } = await context.api.request<{ total: number }>('GET', '/api/v1/documents?limit=1&total=true')
    const browser = await chromium.launch(await findBrowser())
    try {
      await measure(context, browser, total)
    } finally {
      await browser.close()
    }
  },
}
