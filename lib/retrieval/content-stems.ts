/** Words of two letters and fewer, and those that any question has, say nothing about where its answer is. */
const common = new Set(
  'the and for are was were with that this from have has had does did how what when where which who whom whose why can may must not'.split(
    ' ',
  ),
)

/** Five letters stand in for the stem: "approve", "approval" and "approved" agree. */
export const contentStems = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length > 2 && !common.has(word))
    .map((word) => word.slice(0, 5))
