import { fewestPeople } from '@/lib/domain/topic'
import { contentWords } from './content-words'

export type NamedQuestion = {
  /** As it stands alone, which can hold words of earlier turns. */
  readonly text: string
  readonly userId: string
  /** The words that its reader handed over by rating it or asking people; null when they did neither. */
  readonly handedOver: string | null
}

const mostTerms = 4
/** A term that only one question of many has names nothing. */
const leastShare = 0.15

/**
 * Names topics by c-TF-IDF (Grootendorst 2022): what is frequent in a topic and rare in all questions of the period. A term is told only
 * when three people used it, or when it stands in a question that was handed over: the words of one person stay theirs.
 * @param background all questions of the period, those of the topics among them
 * @returns for each topic its terms, best first; perhaps none
 */
export function nameTopics(
  topics: readonly (readonly NamedQuestion[])[],
  background: readonly string[],
): (readonly string[])[] {
  const everywhere = new Map<string, number>()
  for (const text of background) for (const { stem } of contentWords(text)) count(everywhere, stem)
  const words = topics.map((questions) => questions.map(({ text }) => contentWords(text)))
  const lengths = words.map((questions) => questions.reduce((sum, own) => sum + own.length, 0))
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, topics.length)
  return topics.map((questions, at) => {
    const inTopic = new Map<string, number>()
    const forms = new Map<string, Map<string, number>>()
    const users = new Map<string, Set<string>>()
    for (const [i, own] of (words[at] ?? []).entries()) {
      for (const { stem, text } of own) {
        count(inTopic, stem)
        count(
          getOrMake(forms, stem, () => new Map<string, number>()),
          text,
        )
        getOrMake(users, stem, () => new Set<string>()).add(questions[i]?.userId ?? '')
      }
    }
    const given = new Set(questions.flatMap(({ handedOver }) => contentWords(handedOver ?? '').map(({ stem }) => stem)))
    const isTold = (stem: string): boolean => given.has(stem) || (users.get(stem)?.size ?? 0) >= fewestPeople
    const score = (stem: string): number => {
      const frequency = inTopic.get(stem) ?? 0
      return frequency * Math.log(1 + average / Math.max(frequency, everywhere.get(stem) ?? 0))
    }
    const least = questions.length * leastShare
    return [...inTopic]
      .filter(([stem, frequency]) => frequency >= least && isTold(stem))
      .map(([stem]) => ({ stem, score: score(stem) }))
      .toSorted((a, b) => b.score - a.score || (a.stem < b.stem ? -1 : 1))
      .slice(0, mostTerms)
      .map(({ stem }) => mostFrequent(forms.get(stem)))
  })
}

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

function getOrMake<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}

/** The spelling that most questions have; of equals the shorter, which is mostly the singular. */
function mostFrequent(forms: ReadonlyMap<string, number> = new Map()): string {
  const [best] = [...forms].toSorted(
    ([a, timesA], [b, timesB]) => timesB - timesA || a.length - b.length || (a < b ? -1 : 1),
  )
  return best?.[0] ?? ''
}
