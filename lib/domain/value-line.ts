import type { FormKind } from './answer-form'

/** A value and its footnotes, with a paragraph of words behind them. */
const onItsOwn = /^([^[\n][^\n]{0,80}?)(?: (?:\[\d+\])+)?\n\n(?=\S)/

/** Where the line ends that has the value of a fact, to be shown large; 0 where there is none: without support the sentence stands alone. */
export function valueLineEnd(form: FormKind | null, text: string): number {
  if (form !== 'fact') return 0
  return onItsOwn.exec(text)?.[0].trimEnd().length ?? 0
}
