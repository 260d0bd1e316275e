import { readEnv } from '@/lib/config/env'
import { calibrateRefusal } from '@/lib/evals/calibration/calibrate-refusal'
import type { CurvePoint, ShareAt } from '@/lib/evals/calibration/read-curve'
import { ruleFor } from '@/lib/models/extractive/judge-evidence'
import { createRuntime } from '@/lib/runtime/create-runtime'
import type { Bench, Figure } from './bench'
import { findAdmin } from './find-admin'
import { round } from './statistics'

/**
 * Below which evidence the local model should refuse in this workspace, by questions made from its own documents, as its first admin may read them.
 * What is suggested is tried as an experiment on retrieval ("Refuse below"), whose gate decides.
 */
export const refusalBench: Bench = {
  name: 'refusal',
  summary:
    'what thresholds of refusing answer and refuse on questions made from your own documents, and which one is suggested [--questions 150] [--seed 1]',
  async run({ options, print, note }) {
    const runtime = await createRuntime(readEnv(), 'bench')
    try {
      const scope = await findAdmin(runtime)
      const shipped = ruleFor(runtime.models.reranker !== null).threshold
      const { questions, points, suggested } = await calibrateRefusal(runtime, scope, {
        count: Number(options.get('questions') ?? 150),
        seed: Number(options.get('seed') ?? 1),
        signal: new AbortController().signal,
        onProgress: (done) => done % 10 === 0 && note(`${done} questions`),
      })
      const figureOf = (name: string, at: CurvePoint, { value, ci }: ShareAt): Figure => ({
        figure: `refusal.${name}`,
        value: round(value),
        unit: 'share',
        n: questions,
        ci: [round(ci[0]), round(ci[1])],
        detail: {
          refuseBelow: at.refuseBelow,
          isShipped: at.refuseBelow === shipped,
          isSuggested: at.refuseBelow === suggested,
        },
      })
      for (const point of points) {
        if (![shipped, suggested].includes(point.refuseBelow) && Math.round(point.refuseBelow * 20) % 4 !== 0) continue
        print(figureOf('answered', point, point.answered))
        print(figureOf('refused-when-hidden', point, point.refused))
      }
      print({ figure: 'refusal.suggested', value: suggested, unit: 'evidence', n: questions, detail: { shipped } })
    } finally {
      await runtime.close()
    }
  },
}
