import { removeHiddenText } from '@/lib/guardrails/remove-hidden-text'

/** As long as an answer gets; a text that is longer is cut, so that nobody pays for what nobody reads. */
const longest = 12_000

/**
 * Text as it may stand between a rubric's tags: hidden characters go, and every tag of a rubric loses its bracket, so that nothing in it can end
 * its place and speak as the rubric does.
 */
export function quoteAsData(text: string): string {
  return removeHiddenText(text)
    .slice(0, longest)
    .replace(/<(?=\s*\/?\s*(?:question|reference|answer|first|second|claim|span)\b)/gi, '‹')
}
