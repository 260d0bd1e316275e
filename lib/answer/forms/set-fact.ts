import type { DraftFact } from './form-schemas'
import type { SetForm, SetPiece } from './set-form'
import { subjectStems } from '@/lib/domain/text/subject-stems'

/**
 * The value on a line of its own, and under it the sentences that state it with their condition and day. The value is checked as its sentence is,
 * which `readForm` has seen to state it; without support it is not shown at all, whatever the mode.
 */
export function setFact(
  { value, unit, sentences, condition, asOf }: DraftFact,
  tidy: (text: string) => string,
): SetForm {
  const first = tidy(sentences[0]?.text ?? '')
  const pieces: SetPiece[] = []
  const shown = tidy(`${value} ${unit}`)
  if (shown !== '')
    pieces.push({ before: '', text: shown, statement: first, markers: sentences[0]?.passages ?? [], isValue: true })
  for (const [at, sentence] of sentences.entries()) {
    const text = tidy(sentence.text)
    const bare = text.replace(/(?<!\.)\.$/, '')
    pieces.push({
      before: at > 0 ? ' ' : shown === '' ? '' : '\n\n',
      text: bare,
      statement: text,
      markers: sentence.passages,
      after: text.slice(bare.length),
    })
  }
  const said = new Set(sentences.flatMap(({ text }) => subjectStems(text)))
  for (const besides of [condition, asOf]) {
    if (!besides || subjectStems(besides.text).every((stem) => said.has(stem))) continue
    const text = tidy(besides.text).replace(/\.$/, '')
    pieces.push({ before: ' (', text, statement: text, markers: besides.passages, after: ')' })
  }
  return { open: '', pieces, close: '', blank: null }
}
