import { z } from 'zod'
import { activePrompt } from '@/lib/prompts/active-prompt'
import { fillTemplate } from '@/lib/prompts/fill-template'
import { neutralize } from '@/lib/prompts/neutralize'
import { isChained } from '../parts/question-part'
import { readJson } from '../parts/read-json'
import { splitQuestion } from '../parts/split-question'
import { askSessionModel } from './ask-session-model'
import type { DeepSession } from './deep-session'

const longestQuestion = 300

/**
 * The questions that are looked into, the first of all the one that was asked. A model says them; when its reply is anything but a few questions,
 * such as half an object, our own rules do, and the step says so.
 */
export async function planQuestions(session: DeepSession): Promise<string[]> {
  const { question, limits, log } = session
  const step = log.begin('plan', question)
  const template = activePrompt('plan')
  const result = await askSessionModel(session, {
    system: template.system,
    messages: [{ role: 'user', content: fillTemplate(template.user, { question: neutralize(question) }) }],
    maxOutputTokens: 500,
    timeLimitMs: limits.planMs,
  })
  const reply = z
    .strictObject({ questions: z.array(z.string().trim().min(5).max(longestQuestion)).min(1).max(limits.questions) })
    .safeParse(readJson(result?.text ?? ''))
  if (reply.success) {
    const planned = distinct([question, ...reply.data.questions]).slice(0, limits.questions + 1)
    step.end({ state: 'done', reason: null, found: planned.length })
    return planned
  }
  const byRules = distinct([question, ...splitQuestion(question).filter((part) => !isChained(part))])
  step.end({ state: 'failed', reason: result === null ? 'error' : 'unreadable_plan', found: byRules.length })
  return byRules
}

function distinct(questions: readonly string[]): string[] {
  const keys = questions.map((one) =>
    one
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
  return questions.filter((_, at) => keys.indexOf(keys[at] ?? '') === at)
}
