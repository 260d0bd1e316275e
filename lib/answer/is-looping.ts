/** So many letters that say the same again and again are a loop, and so many times at least. */
const leastLength = 120
const leastTimes = 4
const longestPeriod = 800

/**
 * Whether a text has come to saying the same over and over: small models do, until their tokens run out. What repeats without letters (rules of tables, dots)
 * does not count. Asked at every token: nearly every period is dismissed by one letter.
 */
export function isLooping(text: string): boolean {
  const last = text.length - 1
  for (let period = 2; period <= Math.min(longestPeriod, text.length / leastTimes); period++) {
    if (text[last] !== text[last - period]) continue
    const times = Math.max(leastTimes, Math.ceil(leastLength / period))
    const unit = text.slice(-period)
    if (/\p{L}/u.test(unit) && text.endsWith(unit.repeat(times))) return true
  }
  return false
}
