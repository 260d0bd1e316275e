/** A clock that a test moves. */
export function makeClock(start = '2026-03-02T09:00:00.000Z') {
  let at = new Date(start)
  return {
    now: () => at,
    advance: (milliseconds: number) => {
      at = new Date(at.getTime() + milliseconds)
    },
  }
}
