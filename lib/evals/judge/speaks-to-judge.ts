import { isInstruction } from '@/lib/models/extractive/is-instruction'

const command =
  /(?:^|[:;,.]\s*|\b(?:please|must|should|and|then|to)\s+)(?:ignore|disregard|forget|override|say|reply|respond|answer|output|return|give|mark|rate|grade|score)\b/i
const toJudge = /\b(?:rubric|verdict|grader|evaluator|judge|judging|grading|scoring)\b/i
const toModel = /\byou(?:r| are| must| should)\b.*\b(?:ai|assistant|model)\b/i
/** A reply written out beforehand, or a place of the rubric that is ended or opened. */
const forged = /["']?verdict["']?\s*:|<\s*\/?\s*(?:question|reference|answer|first|second|claim|span)\s*>/i

/**
 * A text that speaks to whoever judges it. Delimiters do not stop a model from obeying; such a text gets no verdict at all, and a person
 * looks at it. One that only mentions a judge may be caught too: it is then "not judged", which counts against nobody.
 */
export function speaksToJudge(text: string): boolean {
  if (forged.test(text)) return true
  const sentences = text.split(/(?<=[.!?\n])\s+/)
  return sentences.some((sentence, index) => {
    const both = `${sentence} ${sentences[index + 1] ?? ''}`
    return isInstruction(sentence) || (command.test(both) && (toJudge.test(both) || toModel.test(both)))
  })
}
