import type { Passage } from '@/lib/domain/passage'
import type { Readings } from '@/lib/models/extractive/readings'
import { escapePattern } from '@/lib/domain/text/escape-pattern'
import { whichReply } from '@/lib/prompts/templates/ask-v1'

/** What a model wants to know, as it said it: names with the numbers of their passages, which count from 1. */
export type Which = {
  readonly of: string
  readonly names: readonly { readonly text: string; readonly passages: readonly number[] }[]
}

type Found = { readonly passage: number; readonly start: number; readonly end: number; readonly label: string }

const most = { choices: 12, characters: 80 }
/** What tells the choices apart, where the documents have no word for it: "Which one do you mean?". */
const anyOne = 'one'

const whichLine = new RegExp(String.raw`^\s*${whichReply}\b([^:\n]{0,60}):([^\n]*)`, 'u')

/** "WHICH edition: Pocket [1] | Desk [1]"; what stands below is not read. Null where the text is something else. */
export function parseWhich(text: string): Which | null {
  const [, of = '', names] = whichLine.exec(text) ?? []
  if (names === undefined) return null
  return { of: of.trim(), names: names.split('|').map(parseName) }
}

function parseName(given: string): Which['names'][number] {
  const text = given.replace(/\s*(?:\[\d+\]\s*)*\.?\s*$/, '').trim()
  return { text, passages: [...given.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)) }
}

/**
 * What was asked back as choices that the documents have: a name counts where a passage or its title holds it, and is shown as it stands there.
 * Null where fewer than two are left.
 */
export function readWhich({ of, names }: Which, passages: readonly Passage[]): Readings | null {
  const found = names.flatMap((name) => findName(name, passages) ?? [])
  const choices = found
    .filter(({ label }, at) => found.findIndex((other) => fold(other.label) === fold(label)) === at)
    .slice(0, most.choices)
  if (choices.length < 2) return null
  const areTitles = choices.every(({ passage, label }) => passages[passage]?.title === label)
  const isSaid = of !== '' && choices.some(({ passage }) => fold(passages[passage]?.text ?? '').includes(fold(of)))
  return { by: areTitles ? '' : isSaid ? of : anyOne, choices }
}

function findName({ text, passages: said }: Which['names'][number], passages: readonly Passage[]): Found | null {
  if (text === '' || text.length > most.characters) return null
  // The passage that was named first, and any other when the number was wrong.
  const order = [...new Set([...said.map((number) => number - 1), ...passages.keys()])]
  for (const at of order) {
    const passage = passages[at]
    if (!passage) continue
    if (fold(passage.title) === fold(text))
      return { passage: at, start: 0, end: passage.text.length, label: passage.title }
    const [match] = passage.text.matchAll(asWhole(text))
    if (match) return { passage: at, start: match.index, end: match.index + match[0].length, label: match[0] }
  }
  return null
}

/** The name by itself, and not as a part of a word. */
const asWhole = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(name)}(?![\\p{L}\\p{N}])`, 'giu')

const fold = (text: string): string => text.trim().toLowerCase()
