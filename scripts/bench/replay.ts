import type { Answer } from '@/lib/domain/answer'
import type { Replay } from '@/lib/domain/replay'
import { loadSuite } from '@/lib/evals/load-suite'
import type { Bench } from './bench'
import { mapConcurrently } from './search'

const model = 'local:extractive'

/** Answers of the local model to questions of the golden set, each replayed as it was: status, text, claims and footnotes must be the same bytes. */
export const replayBench: Bench = {
  name: 'replay',
  summary: 'answers of local:extractive again, byte by byte, over the API [--answers 100]',
  async run({ api, options, print, note }) {
    const count = Number(options.get('answers') ?? 100)
    const { cases } = await loadSuite('golden')
    const questions = cases.map(({ question }) => question).slice(0, count)
    const answers = await mapConcurrently(questions, 2, (question) =>
      api.request<Answer>('POST', '/api/v1/answers', { question, model }),
    )
    note(`${answers.length} answers`)
    const replays = await mapConcurrently(answers, 2, ({ id }) =>
      api.request<Replay>('POST', `/api/v1/answers/${id}/replay`, {}),
    )
    for (const [index, { equal, madeBy }] of replays.entries()) {
      if (!equal) note(`${answers[index]?.id}: ${madeBy}`)
    }
    const answered = answers.filter(({ status }) => status === 'answered').length
    print({
      figure: 'replay.byte-equal',
      value: replays.filter(({ equal, differs }) => equal && differs.length === 0).length,
      unit: 'answers',
      n: answers.length,
      target: `${answers.length}`,
      detail: { answered, refused: answers.length - answered },
    })
  },
}
