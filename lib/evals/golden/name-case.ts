import { isStopWord } from '@/lib/domain/text/stop-words'

const mostWords = 6
const mostLength = 60

/** A readable id for a case, from the words of its question: `lost-cellar-key-cost`. Not unique. */
export function nameCase(question: string): string {
  const words =
    question
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  const telling = words.filter((word) => !isStopWord(word))
  const name = (telling.length > 0 ? telling : words).slice(0, mostWords).join('-').slice(0, mostLength)
  return name.replace(/-$/, '') || 'case'
}
