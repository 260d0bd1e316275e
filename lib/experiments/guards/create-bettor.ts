/** Shares of the wealth that are bet on "the new version is worse"; a mixture, because nobody knows how much worse. */
const bets = [0.1, 0.2, 0.35, 0.5, 0.7, 0.9]

export type Bettor = {
  /** @param difference how much worse than the control, -1 to 1 */
  bet(difference: number): void
  /** The wealth now, and the most that it ever was. */
  read(): { readonly evidence: number; readonly most: number }
}

/**
 * A sequential test by betting (an e-process; Shafer 2021, Waudby-Smith and Ramdas 2024, mixed over bets as in Robbins 1970). The wealth begins
 * at 1 and is multiplied by 1 + bet × (difference - tolerance) with each pair. While the new version is worse by no more than the tolerance the
 * wealth is not expected to grow, and by Ville's inequality it reaches 1/a, ever, with a probability of a at most: it may be looked at after
 * each answer, for as long as one likes, and nothing is assumed about the shape of the figures.
 * @param tolerance 0 to .1, so that no bet can lose more than there is
 */
export function createBettor(tolerance: number): Bettor {
  const wealths = bets.map(() => 1)
  let evidence = 1
  let most = 1
  return {
    bet(difference) {
      let sum = 0
      for (const [index, bet] of bets.entries()) {
        // Bounded, so that a long canary cannot run out of numbers.
        const next = Math.min(1e200, Math.max(1e-200, (wealths[index] ?? 1) * (1 + bet * (difference - tolerance))))
        wealths[index] = next
        sum += next
      }
      evidence = sum / bets.length
      most = Math.max(most, evidence)
    },
    read: () => ({ evidence, most }),
  }
}
