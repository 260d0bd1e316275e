import { splitSentences } from '@/lib/domain/text/split-sentences'
import { isPlain, longNames } from './plain-sentence'
import { plantError } from './plant-errors'
import { rewordSentence } from './reword-sentence'

/** What a model is known to do with passages. The first four say what they say; the others do not. */
export const trueKinds = ['true', 'wrong-footnote', 'all-footnotes', 'no-footnote'] as const
export const falseKinds = ['number', 'name', 'negation', 'stranger', 'hedge'] as const
export const lineKinds = [...trueKinds, ...falseKinds] as const
export type LineKind = (typeof lineKinds)[number]

export type PromptPassage = { readonly number: number; readonly text: string }

/** One sentence of the scripted answer: with its numbers in square brackets as written, and without. */
export type Line = {
  readonly kind: LineKind
  readonly text: string
  readonly written: string
  /** The sentence of a passage that it was made from; null where it was made from none of them. */
  readonly from: string | null
}

const hedges = [
  'Opinions differ on this, and it may well be otherwise in practice.',
  'It is hard to say for certain what this meant at the time.',
  'Many would probably agree that the matter is more complicated.',
]
const perAnswer = 4

/** Sentences of a passage as the prompt holds them. */
export const plainSentences = (text: string): string[] =>
  splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter(isPlain)

/**
 * An answer of four sentences, each of another kind; the kinds in turn, so that every one comes as often. What a kind cannot be made of is left out.
 * @param turn number of the question
 * @param strangers plain sentences of texts that have nothing to do with the passages
 */
export function writeLies(passages: readonly PromptPassage[], turn: number, strangers: readonly string[]): Line[] {
  const material = passages.flatMap(({ number, text }) =>
    plainSentences(text).map((sentence) => ({ number, sentence, said: rewordSentence(sentence) ?? sentence })),
  )
  const names = strangers.flatMap(longNames).filter((name) => !passages.some(({ text }) => text.includes(name)))
  const numbers = passages.map(({ number }) => number)
  const lines: Line[] = []
  for (let step = 0; step < lineKinds.length && lines.length < perAnswer; step++) {
    const kind = lineKinds[(turn * perAnswer + step) % lineKinds.length] ?? 'true'
    const at = material.findIndex(({ sentence, said }) => textOf(kind, { sentence, said }, names) !== null)
    const used = kind === 'stranger' || kind === 'hedge' ? undefined : material.splice(at, 1)[0]
    const own = kind === 'stranger' ? strangers[turn % strangers.length] : hedges[turn % hedges.length]
    const text = used ? textOf(kind, used, names) : own
    if (!text || (at < 0 && used)) continue
    const cited = footnotesOf(kind, used?.number ?? numbers[0] ?? 1, numbers)
    const marks = cited.map((number) => `[${number}]`).join('')
    const isTrue = (trueKinds as readonly LineKind[]).includes(kind)
    const written = marks === '' ? text : text.replace(/\.$/, ` ${marks}.`)
    lines.push({ kind, text, written, from: isTrue ? (used?.sentence ?? null) : null })
  }
  return lines
}

function textOf(kind: LineKind, { said }: { sentence: string; said: string }, names: readonly string[]): string | null {
  return kind === 'number' || kind === 'name' || kind === 'negation' ? plantError(said, kind, names) : said
}

function footnotesOf(kind: LineKind, right: number, all: readonly number[]): readonly number[] {
  if (kind === 'no-footnote') return []
  if (kind === 'all-footnotes') return all
  if (kind === 'wrong-footnote') return [all.find((number) => number !== right) ?? 99]
  return [right]
}
