import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const app = path.join(import.meta.dirname, '..')

const files = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(path.join(app, file), 'utf8') }))

const named = (pattern: RegExp) => files.filter(({ file }) => pattern.test(file))

test('every page behind sign-in asks who is looking, and every admin page for a role', () => {
  const pages = named(/^\(app\)\/(?:.*\/)?page\.tsx$/)
  expect(pages.length).toBeGreaterThan(12)
  const unguarded = pages.filter(({ file, text }) => {
    const call = /await requirePage\(('admin'|'reviewer')?\)/.exec(text)
    return call === null || (file.startsWith('(app)/admin/') && call[1] === undefined)
  })
  expect(unguarded.map(({ file }) => file)).toEqual([])
})

test('every server action checks session and role before it reads; those for guests are the public ones', () => {
  const actions = files.filter(({ text }) => /^['"]use server['"]/m.test(text))
  expect(actions.length).toBeGreaterThan(6)
  for (const { file, text } of actions) {
    const frame = file.startsWith('(public)/') ? 'definePublicAction' : 'defineAction'
    const exported = [...text.matchAll(/^export (?!type )(.*)$/gm)].map((match) => match[1] ?? '')
    expect(
      exported.filter((line) => !line.includes(` = ${frame}(`)),
      file,
    ).toEqual([])
    if (file.startsWith('(app)/admin/')) {
      const roles = [...text.matchAll(/defineAction\(\s*\{\s*role(?::|,|\s)/g)]
      expect(roles, file).toHaveLength(exported.length)
    }
  }
})

test('every route of the interface goes through the frame that authorises', () => {
  const routes = named(/^api\/v1\/(?:.*\/)?route\.ts$/)
  expect(routes.length).toBeGreaterThan(20)
  /** They say nothing of a workspace. */
  const open = new Set(['api/v1/openapi.json/route.ts', 'api/v1/[...path]/route.ts'])
  for (const { file, text } of routes) {
    if (open.has(file)) continue
    const exported = [...text.matchAll(/^export (?!const dynamic)(.*)$/gm)].map((match) => match[1] ?? '')
    expect(exported.length, file).toBeGreaterThan(0)
    expect(
      exported.filter((line) => !/^const (?:GET|POST|PUT|PATCH|DELETE) = defineRoute\(/.test(line)),
      file,
    ).toEqual([])
  }
})
