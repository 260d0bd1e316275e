import type { GoldenCase } from '@/lib/domain/golden-case'

/** What a case expects, in words for a judge. */
export function describeReference({ expectedAnswer, facts, forbidden, sources }: GoldenCase): string {
  const quotes = sources.map((source) => ('quote' in source ? source.quote : source.cells.join(' | ')))
  return [
    expectedAnswer === undefined ? '' : `Expected answer: ${expectedAnswer}`,
    ...list(
      'Key facts that it must have, each in one of its spellings',
      facts.map((one) => one.join(' / ')),
    ),
    ...list('It must not say', forbidden),
    ...list('From the documents', quotes),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

const list = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`${title}:`, ...items.map((item) => `- ${item}`)]

/** An answer's words without its footnote numbers: whose they are would be seen by them. */
export const withoutMarkers = (text: string): string => text.replace(/\s?\[\d+\]/g, '').trim()
