import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { adminGroupsFor } from './admin-pages'

const pagesFor = (role: 'admin' | 'reviewer' | 'member') => adminGroupsFor(role).flatMap(({ pages }) => pages)

test('every page of the admin area is there', () => {
  for (const { href } of pagesFor('admin')) expect(existsSync(`app/(app)${href}/page.tsx`), href).toBe(true)
  expect(new Set(pagesFor('admin').map(({ href }) => href)).size).toBe(pagesFor('admin').length)
})

test('reviewers see their own pages, and members none', () => {
  const hrefs = pagesFor('reviewer').map(({ href }) => href)
  expect(hrefs).toEqual(
    expect.arrayContaining(['/admin/feedback', '/admin/unanswered', '/admin/verified', '/admin/evals']),
  )
  expect(hrefs).not.toContain('/admin/people')
  expect(pagesFor('member')).toEqual([])
})
