/** Openings that speak of what was said before, or go on from it. */
const opening =
  /^(?:["“(]?)(?:it|they|he|she|we|you|i|this|these|those|that|his|her|hers|its|their|our|your|such|here|there|however|therefore|thus|also|then|both|another|others?|otherwise|instead|but|and|or|so|nor|yet|moreover|furthermore|additionally|similarly|likewise|meanwhile|afterwards?|finally|first|second|third|next|later|subsequently|consequently|hence|e\.g\.|i\.e\.|er|sie|es|dies\p{Ll}*|sein\p{Ll}*|ihr\p{Ll}*|jedoch|daher|außerdem|dort|dann)(?![\p{L}])/iu
/** What points elsewhere in the document, or at what a reader of the question does not see. */
const pointer =
  /\b(?:above|below|following|aforementioned|former|latter|as mentioned|as described|this (?:section|document|page|policy|chapter|table|figure|article|paper|study|act|part|rule|chapter)|see (?:section|page|table|figure|also|the)|(?:figure|fig\.|table) \d|herein|thereof|hereby|siehe|oben|unten|folgende\p{Ll}*)\b/iu
const pronoun =
  /\b(?:it|they|them|he|him|she|her|his|its|their|theirs|this|these|those|we|our|us|you|your|I|my|et al)\b/iu

/** Whether a sentence can only be understood where it stands. */
export const leansOnContext = (sentence: string): boolean => opening.test(sentence) || pointer.test(sentence)

/** Whether a question speaks of something that it does not name. */
export const hasPronoun = (question: string): boolean => pronoun.test(question)
