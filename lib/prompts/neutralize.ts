import { removeHiddenText } from '@/lib/guardrails/remove-hidden-text'

/**
 * Text of a document, a model or a reader as it may stand between our tags: hidden characters go, and our own tags lose their bracket, so
 * that no text can end its place and speak as we do. Brackets are replaced and not removed: what is left over cannot form a new tag.
 */
export function neutralize(text: string): string {
  return removeHiddenText(text).replace(/<(?=\s*\/?\s*(?:passage|conversation)\b)/gi, '‹')
}
