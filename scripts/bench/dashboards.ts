import { chromium, type Browser, type Page } from '@playwright/test'
import { findFirstAdmin } from '@/db/queries/identity/find-first-admin'
import { plainSessionCookie } from '@/lib/auth/session-cookie'
import { readEnv } from '@/lib/config/env'
import { withDatabase } from '@/lib/runtime/with-database'
import { findBrowser } from '../setup/find-browser'
import type { Bench, BenchContext } from './bench'
import { openAdminSession } from './open-admin-session'
import { seedAnswers } from './seed-answers'
import { percentile, round } from './statistics'

type Screen = {
  readonly path: string
  /** What is pressed in turn, by the group's name and the option's. */
  /** What goes to the next row of a queue. */
  readonly nextKey?: string
  readonly filter?: { readonly group: string; readonly options: readonly string[] }
}

const periods = { group: 'Period', options: ['7 days', '90 days', '30 days'] }
const screens: readonly Screen[] = [
  { path: '/admin' },
  { path: '/admin/scorecard', filter: periods },
  { path: '/admin/usage', filter: periods },
  { path: '/admin/topics', filter: periods },
  { path: '/admin/feedback', filter: { group: 'Rating', options: ['Thumbs down', 'Thumbs up', 'All'] }, nextKey: 'j' },
  { path: '/admin/unanswered', filter: { group: 'State', options: ['Closed', 'Open'] } },
  { path: '/admin/reviews' },
  { path: '/admin/drift' },
]

/** ms from asking for the page to its first words, and to the end of its answer, when all figures are there. */
async function open(page: Page, path: string): Promise<{ paint: number; whole: number }> {
  // The first look adds days up, on a busy machine longer than a page is waited for.
  await page.goto(path, { waitUntil: 'load', timeout: 180_000 })
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    return { paint, whole: navigation?.responseEnd ?? 0 }
  })
}

/** What a page asks for by itself once it is there is no part of the next visit. */
const rest = (page: Page): Promise<void> =>
  page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined)

/** ms from the press to the frame in which the page shows what was chosen. */
async function press(page: Page, group: string, option: string): Promise<number> {
  const button = page.getByLabel(group, { exact: true }).getByRole('radio', { name: option, exact: true })
  const pressed = await page.evaluateHandle(() => {
    const ms = new Promise<number>((resolve) => {
      document.addEventListener(
        'click',
        ({ timeStamp, target }) => {
          const chosen = (target as Element).closest('[role="radio"]')
          const look = (): void => {
            if (chosen?.getAttribute('data-state') === 'on') resolve(performance.now() - timeStamp)
            else requestAnimationFrame(look)
          }
          look()
        },
        { once: true, capture: true },
      )
    })
    return { ms }
  })
  await button.click()
  const ms = await pressed.evaluate((given) => given.ms)
  await pressed.dispose()
  return ms
}

async function measureScreen(context: BenchContext, page: Page, screen: Screen, answers: number): Promise<void> {
  const name = screen.path.split('/').at(-1) ?? ''
  const tell = (figure: string, times: readonly number[], target: string): void =>
    context.print({
      figure: `dashboards.${name}.${figure}.p95`,
      value: round(percentile(times, 0.95), 0),
      unit: 'ms',
      n: times.length,
      target,
      detail: { answers, first: round(times[0] ?? 0, 0), p50: round(percentile(times, 0.5), 0) },
    })
  const visits = []
  for (let i = 0; i < Number(context.options.get('visits') ?? 10); i++) {
    visits.push(await open(page, screen.path))
    await rest(page)
  }
  const paints = visits.map(({ paint }) => paint)
  const wholes = visits.map(({ whole }) => whole)
  tell('first-paint', paints, '<= 1000')
  tell('whole', wholes, '<= 1000')
  if (!screen.filter) return
  const times: number[] = []
  for (let i = 0; i < 4; i++)
    for (const option of screen.filter.options) {
      times.push(await press(page, screen.filter.group, option))
      await rest(page)
    }
  tell('filter', times, '<= 300')
  if (screen.nextKey) tell('next', await stepThrough(page, screen.nextKey), '<= 100')
}

/** ms from each press to the frame in which another row is the chosen one and nothing of it is still being fetched. */
async function stepThrough(page: Page, key: string): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < 20; i++) {
    const shown = await page.evaluateHandle(() => {
      const chosen = (): Element | null => document.querySelector('main [aria-current="true"]')
      const before = chosen()
      const ms = new Promise<number>((resolve) => {
        document.addEventListener(
          'keydown',
          ({ timeStamp }) => {
            const look = (): void => {
              const isThere = chosen() !== before && document.querySelector('main .animate-breathe') === null
              if (isThere) resolve(performance.now() - timeStamp)
              else requestAnimationFrame(look)
            }
            requestAnimationFrame(look)
          },
          { once: true, capture: true },
        )
      })
      return { ms }
    })
    await page.keyboard.press(key)
    times.push(await shown.evaluate((given) => given.ms))
    await shown.dispose()
    // As somebody reads who is quick.
    await page.waitForTimeout(400)
  }
  return times
}

async function measure(context: BenchContext, browser: Browser, answers: number): Promise<void> {
  const secret = await openAdminSession()
  const page = await browser.newPage({ baseURL: context.url, viewport: { width: 1360, height: 850 } })
  await page
    .context()
    .addCookies([{ name: plainSessionCookie, value: secret, url: context.url, httpOnly: true, sameSite: 'Lax' }])
  // The runner's compiler names functions by a helper that pages do not have.
  await page.addInitScript('globalThis.__name = (named) => named')
  const first = await open(page, '/admin/usage?days=90')
  await open(page, '/admin/scorecard?days=90')
  await rest(page)
  context.print({
    figure: 'dashboards.first-look',
    value: round(first.whole, 0),
    unit: 'ms',
    detail: { answers, what: 'ninety days that nobody has looked at yet' },
  })
  const only = context.options.get('screen')
  for (const screen of screens)
    if (!only || screen.path.endsWith(only)) await measureScreen(context, page, screen, answers)
}

/** The screens of figures in a real browser, over very many answers. */
export const dashboardsBench: Bench = {
  name: 'dashboards',
  summary:
    'screens of figures over many answers: first paint, whole page, filter, next row of the inbox [--answers 1000000] [--screen usage] [--visits 10]',
  async run(context) {
    const wanted = Number(context.options.get('answers') ?? 1_000_000)
    const answers = await withDatabase(readEnv(), async (db) => {
      const admin = await findFirstAdmin(db)
      if (!admin) throw new Error('The product has no first admin yet; start it once.')
      return seedAnswers(db, admin.workspaceId, wanted, context.note)
    })
    const browser = await chromium.launch(await findBrowser())
    try {
      await measure(context, browser, answers)
    } finally {
      await browser.close()
    }
  },
}
