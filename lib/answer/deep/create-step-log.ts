import type { AnswerStep, StepKind, StepReason } from '@/lib/domain/deep-answer'
import type { PendingRequest } from '@/lib/domain/tool-service'

type Ending = Pick<AnswerStep, 'state' | 'found'> & { readonly reason: StepReason | null }

export type OpenStep = {
  /** What it looks for, once that is known. */
  name(asked: string): void
  /** It waits for a person to allow this. */
  wait(pending: PendingRequest): void
  /** A person has decided, or nobody did. */
  resume(): void
  end(ending: Ending): void
}

/** The time line of a deep answer. */
export type StepLog = {
  begin(kind: StepKind, asked: string): OpenStep
  steps(): readonly AnswerStep[]
  /** Milliseconds that steps have waited for a person: they are not the looking's. */
  waitedMs(): number
}

/** Characters of what a step asked for. */
const longestAsked = 200

/** @param startedAt of `performance.now()`, when the question came @param onStep told of each step when its words are known and when it has ended */
export function createStepLog(startedAt: number, onStep: (step: AnswerStep) => void): StepLog {
  const steps: AnswerStep[] = []
  const elapsed = (): number => Math.round(performance.now() - startedAt)
  const shorten = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, longestAsked)
  let waitedMs = 0
  const change = (at: number, fields: Partial<AnswerStep>): void => {
    const { pending: _pending, ...before } = steps[at] as AnswerStep
    const step = { ...before, ...fields }
    steps[at] = step
    onStep(step)
  }
  return {
    begin(kind, asked) {
      const startedMs = elapsed()
      const number = steps.length + 1
      let waitsSince = startedMs
      steps.push({
        number,
        kind,
        asked: shorten(asked),
        state: 'running',
        reason: null,
        found: null,
        startedMs,
        ms: null,
      })
      if (asked !== '') change(number - 1, {})
      return {
        wait(pending) {
          waitsSince = elapsed()
          change(number - 1, { state: 'waiting', pending })
        },
        resume() {
          waitedMs += elapsed() - waitsSince
          change(number - 1, { state: 'running' })
        },
        name: (words) => change(number - 1, { asked: shorten(words) }),
        end: (ending) => change(number - 1, { ...ending, ms: elapsed() - startedMs }),
      }
    },
    steps: () => steps,
    waitedMs: () => waitedMs,
  }
}
