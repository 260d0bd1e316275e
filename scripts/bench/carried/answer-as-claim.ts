const subjectQuestion =
  /^(?:Who|What|Which)(?: (?:\w+))? ((?:is|was|were|are|has|had|have|can|could|may|must|will|would|led|made|became|caused|invented|won|discovered|founded|created|wrote|said|built|took|used|gave|ruled)\b[^?]*)\??\s*$/

/** "Who was Robert's son?" with "Bohemond" is "Bohemond was Robert's son."; null for questions whose subject is something else. */
export function answerAsClaim(question: string, answer: string): string | null {
  const rest = subjectQuestion.exec(question.trim())?.[1]?.trim()
  if (rest === undefined || rest.split(/\s+/).length < 4) return null
  const said = answer.trim().replace(/[.,;]$/, '')
  if (said.split(/\s+/).length > 8) return null
  return `${said[0]?.toUpperCase() ?? ''}${said.slice(1)} ${rest}.`
}

/** Whether one answer could be taken for the other: both a figure, both a name, or neither. */
export function isAlike(one: string, other: string): boolean {
  const shapeOf = (text: string): string =>
    /\d/.test(text) ? 'figure' : /^(?:the )?\p{Lu}/u.test(text) ? 'name' : 'words'
  return shapeOf(one) === shapeOf(other)
}
