/**
 * A light English stem for comparing words, not for display: plural, -ing, -ed, -ly and a final e go.
 * "policies" and "policy", "carried" and "carry", "expires" and "expire" meet. It errs towards leaving a word alone.
 */
export function stemWord(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  let stem = word.replace(/['’]s$/u, '')
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`
  else if (/(?:ss|sh|ch|x|z)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1)
  if (stem.endsWith('ied') && stem.length > 4) stem = `${stem.slice(0, -3)}y`
  else if (stem.endsWith('ed') && stem.length > 5) stem = undouble(stem.slice(0, -2))
  else if (stem.endsWith('ing') && stem.length > 6) stem = undouble(stem.slice(0, -3))
  else if (stem.endsWith('ly') && stem.length > 5) stem = stem.slice(0, -2)
  return stem.endsWith('e') && stem.length > 4 ? stem.slice(0, -1) : stem
}

function undouble(stem: string): string {
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem
}
