import { replayChangeSchema, replaySchema } from '@/lib/domain/replay'
import { defineSpec } from '../../../_lib/route-spec'
import { answerParams } from '../spec'

export const replayAnswerSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/answers/{id}/replay',
  summary: 'Replay an answer',
  description:
    'The answer again with its pinned passages, prompt version, model and settings (an empty body object), or with some of them changed; `madeBy` names the stage that made the difference. Nothing is stored. Whoever replays must be allowed to read every document that the answer was made from.',
  params: answerParams,
  body: replayChangeSchema,
  response: replaySchema,
  role: 'reviewer',
  rateLimit: 'answer',
  errors: ['not_found', 'replay_not_kept', 'replay_closed', 'prompt_version_unknown', 'provider_not_configured'],
})
