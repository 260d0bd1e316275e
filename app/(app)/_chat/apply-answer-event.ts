import type { AnswerEvent } from '@/lib/domain/answer'
import { settled, type Turn } from './turn'

/** The turn after one event. An event that was seen before (a resumed stream may repeat one) changes nothing. */
export function applyAnswerEvent(turn: Turn, event: AnswerEvent): Turn {
  if (event.id <= turn.lastEventId) return turn
  const next = { ...turn, lastEventId: event.id, connection: 'live' as const }
  switch (event.type) {
    case 'status':
      return {
        ...next,
        phase: event.phase,
        answerId: event.answerId,
        versions: turn.versions.includes(event.answerId) ? turn.versions : [...turn.versions, event.answerId],
      }
    case 'sources':
      return {
        ...next,
        sources: event.sources,
        filters: event.filters ?? [],
        expansions: event.expansions ?? [],
        form: event.form ?? null,
      }
    case 'step':
      return {
        ...next,
        deep: true,
        steps: [
          ...turn.steps.filter(({ number }) => number < event.step.number),
          event.step,
          ...turn.steps.filter(({ number }) => number > event.step.number),
        ],
      }
    case 'text-delta':
      return { ...next, text: turn.text + event.delta }
    case 'verdict':
      return { ...next, claims: [...turn.claims.filter((claim) => claim.start !== event.claim.start), event.claim] }
    case 'citations':
      return { ...next, citations: event.citations }
    case 'done':
      return { ...next, ...settled(event.answer) }
    default:
      return { ...next, ...settled(event.answer), text: event.answer.text || turn.text }
  }
}
