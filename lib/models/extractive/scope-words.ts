/** Words that narrow what is asked. An answer that has no word of the group may be about something else. Beginnings of words. */
const groups: readonly (readonly string[])[] = [
  ['first', 'earliest', 'initial'],
  ['last', 'latest', 'final'],
  ['oldest', 'earliest', 'first'],
  ['newest', 'latest', 'most recent'],
  ['largest', 'biggest', 'greatest', 'most'],
  ['smallest', 'least', 'fewest'],
  ['highest', 'most', 'peak', 'maximum'],
  ['lowest', 'least', 'minimum'],
  ['main', 'primar', 'chief', 'principal', 'leading', 'strongest', 'major'],
  ['only', 'sole', 'alone', 'exclusively'],
  ['previous', 'former', 'prior', 'earlier'],
  ['next', 'following', 'subsequent'],
  ['never', 'not', 'no', 'cannot'],
  ['opposite', 'contrary'],
  ['unlike', 'contrast'],
]

const asked =
  /\b(?:first|last|only|never|not|least|most|largest|smallest|biggest|oldest|newest|highest|lowest|earliest|latest|final|initial|previous|next|main|primary|former|opposite|unlike)\b|n['’]t\b/giu

const isDenial = (word: string): boolean => /^(?:not|never|n['’]t)$/.test(word)

/** A word and what says the same. "Didn't" is denied by "not" and by "couldn't". */
const patternOf = (word: string): RegExp => {
  const same = new Set(groups.filter((group) => group.includes(word)).flat())
  if (isDenial(word)) return /\b(?:not|never|no|none|cannot|without|neither|nor)\b|n['’]t\b/
  return new RegExp(`\\b(?:${[word, ...same].join('|')})`)
}

/** One pattern for each different word of scope in the question, for lower-cased text. */
export const readScope = (question: string): RegExp[] =>
  [...new Set(question.toLowerCase().match(asked) ?? [])].map(patternOf)
