import type { Locator, Page } from '@playwright/test'
import { expect } from './test'

export function questionBox(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Your question' })
}

/** Sends a question from wherever the composer is; returns its turn. */
export async function ask(page: Page, question: string): Promise<Locator> {
  await questionBox(page).fill(question)
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  return turn(page, question)
}

/** A question with its answer. */
export function turn(page: Page, question: string): Locator {
  return page.getByRole('article', { name: question, exact: true })
}

/** The answer is final: only then it can be asked for again. */
export async function expectFinished(answer: Locator): Promise<void> {
  await expect(answer.getByRole('button', { name: 'Answer again' })).toBeVisible({ timeout: 30_000 })
}

/** The conversation's row of the sidebar. */
export function conversationRow(page: Page, title: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) })
}

export async function chooseAction(page: Page, title: string, action: string): Promise<void> {
  await conversationRow(page, title).hover()
  await page.getByRole('button', { name: `Actions for ${title}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}
