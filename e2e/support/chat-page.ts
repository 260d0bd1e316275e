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

/** The text of an answer, without its question, its sources and its buttons. */
export function prose(answer: Locator): Locator {
  return answer.locator('.answer-body')
}

/** The answer is final: only then it can be asked for again. */
export async function expectFinished(answer: Locator): Promise<void> {
  await expect(answer.getByRole('button', { name: 'Answer again' })).toBeVisible()
}

/** The conversation's row of the sidebar; of several with one title the latest. */
export function conversationRow(page: Page, title: string): Locator {
  const link = page.getByRole('link', { name: title, exact: true })
  return page.getByRole('listitem').filter({ has: link }).first()
}

export async function chooseAction(page: Page, title: string, action: string): Promise<void> {
  const row = conversationRow(page, title)
  await row.hover()
  await row.getByRole('button', { name: `Actions for ${title}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}
