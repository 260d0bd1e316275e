import type { TextConfig } from '@/lib/domain/text/languages'
import { readTextConfig } from '@/lib/domain/text/read-text-config'

/** Passages that tell the language of a document: more of a long one say no more. */
const enough = 100

type Text = { readonly text: string }

/** By which language each passage of a document is stemmed: its own, or the document's where a passage is too short to tell, or English. */
export function readLanguages(passages: readonly Text[]): (passage: Text) => TextConfig {
  let whole: TextConfig | null = null
  const ofDocument = (): TextConfig => {
    const text = passages.slice(0, enough).map((passage) => passage.text)
    return (whole ??= readTextConfig(text.join('\n')) ?? 'english')
  }
  return ({ text }) => readTextConfig(text) ?? ofDocument()
}
