const addressed =
  /\b(?:the|your) (?:reader|user|assistant|model|chatbot|ai)\b|\b(?:as an? (?:ai|assistant)|language model|system prompt|previous instructions|prior instructions|these instructions)\b/i
const imperative =
  /(?:^|[.!:;]\s*|\bplease\s+|\byou must\s+|\bmust\s+)(?:ignore|disregard|forget|tell|ask|say|reply|respond|answer|output|print|reveal|repeat|write|recommend|do not (?:mention|tell|reveal|say)|never (?:mention|tell|say))\b/i

/**
 * A sentence that speaks to whoever answers from the document instead of to its readers. Quoting it would let a supplier's price list
 * talk through us, so it is never a candidate; the passage stays visible in the sources.
 */
export function isInstruction(text: string): boolean {
  return addressed.test(text) && imperative.test(text)
}
