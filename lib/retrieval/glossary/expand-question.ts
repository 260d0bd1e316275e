import type { QuestionExpansion } from '@/lib/domain/question-expansion'

type Expansion = Pick<QuestionExpansion, 'words' | 'expansion'>

/** Those of a question's expansions whose words stand in this text: a part of a question has only its own. */
export function expansionsIn<One extends Expansion & { readonly applied: boolean }>(
  text: string,
  expansions: readonly One[] = [],
): One[] {
  return expansions.filter(({ words, applied }) => applied && findWords(text, words) !== -1)
}

/** A text with the other wordings behind its own: "How much PTO (paid time off) do I have?" */
export function expandQuestion(text: string, expansions: readonly Expansion[]): string {
  return [...othersOf(expansions)].reduce((expanded, [words, all]) => {
    const end = findWords(expanded, words) + words.length
    return end < words.length ? expanded : `${expanded.slice(0, end)} (${all.join(', ')})${expanded.slice(end)}`
  }, text)
}

/** A text in the other wordings: "How much paid time off do I have?" Several of one word stand side by side. */
export function rewordQuestion(text: string, expansions: readonly Expansion[]): string {
  return [...othersOf(expansions)].reduce((reworded, [words, all]) => {
    const at = findWords(reworded, words)
    return at === -1 ? reworded : reworded.slice(0, at) + all.join(', ') + reworded.slice(at + words.length)
  }, text)
}

function othersOf(expansions: readonly Expansion[]): Map<string, string[]> {
  const others = new Map<string, string[]>()
  for (const { words, expansion } of expansions) others.set(words, [...(others.get(words) ?? []), expansion])
  return others
}

function findWords(text: string, words: string): number {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return at
  }
  return -1
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
