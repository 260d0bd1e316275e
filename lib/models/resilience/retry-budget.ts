/**
 * Retries may be a tenth of all calls, with ten to spare: when everything fails, asking everything three times would only
 * deepen the outage.
 */
export type RetryBudget = { called(): void; takeRetry(): boolean }

const perCall = 0.1
const most = 10

export function createRetryBudget(): RetryBudget {
  let tokens = most
  return {
    called() {
      tokens = Math.min(most, tokens + perCall)
    },
    takeRetry() {
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
  }
}
