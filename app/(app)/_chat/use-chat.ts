'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { applyAnswerEvent } from './apply-answer-event'
import { batchByFrame } from './batch-by-frame'
import { fetchJson } from './fetch-json'
import { problemOf } from './problem-of'
import type { AskBody, StreamStart } from './stream-answer'
import { isRunning, newTurn, type Turn } from './turn'
import type { AnswerEvent } from '@/lib/domain/answer'

export type ChatOptions = {
  conversationId: string | null
  initialTurns: readonly Turn[]
  /** Told once an answer has begun, with the conversation it belongs to, and again when it is final. */
  onProgress: (conversationId: string, moment: 'started' | 'finished') => void
}

export type Ask = {
  question: string
  /** Empty: all. */
  collectionIds: readonly string[]
  /** Empty: all of those collections. */
  documentIds: readonly string[]
  model: string | null
  /** Words of the question that are not to limit the search. */
  withoutFilters?: readonly string[]
  /** Terms of the glossary that the question is not to be read with. */
  withoutTerms?: readonly string[]
  /** Looks further than usual before it answers. */
  deep?: boolean
}

let count = 0
const unread = { text: '', steps: [], sources: [], claims: [], citations: [], lastEventId: 0 }

/** One conversation: its turns, and what can be done to them. At most one answer runs at a time. */
export function useChat({ conversationId: initialId, initialTurns, onProgress }: ChatOptions) {
  const [turns, setTurns] = useState<readonly Turn[]>(initialTurns)
  const conversationId = useRef(initialId)
  const beginning = useRef<Promise<string> | null>(null)
  const running = useRef<{ key: string; controller: AbortController } | null>(null)
  const progress = useRef(onProgress)
  useEffect(() => {
    progress.current = onProgress
  })

  const change = useCallback((key: string, update: (turn: Turn) => Turn) => {
    setTurns((all) => all.map((turn) => (turn.key === key ? update(turn) : turn)))
  }, [])

  const run = useCallback(
    async (key: string, start: StreamStart) => {
      running.current?.controller.abort()
      const controller = new AbortController()
      running.current = { key, controller }
      // Joining from the beginning replaces what was shown meanwhile, in the same frame as the first events.
      let anew = 'join' in start && start.after === 0
      const batch = batchByFrame<AnswerEvent>((events) => {
        const restart = anew
        anew = false
        change(key, (turn) => events.reduce(applyAnswerEvent, restart ? { ...turn, ...unread } : turn))
      })
      try {
        // Loaded with the first question: the event schemas are not needed to read or to type.
        const { streamAnswer } = await import('./stream-answer')
        const onReconnecting = () => change(key, (turn) => ({ ...turn, connection: 'reconnecting' }))
        let begun = false
        for await (const event of streamAnswer(start, { signal: controller.signal, onReconnecting })) {
          batch.push(event)
          if (event.type === 'status' && !begun) {
            begun = true
            conversationId.current = event.conversationId
            progress.current(event.conversationId, 'started')
          }
          if (event.type === 'done' || event.type === 'error') progress.current(event.answer.conversationId, 'finished')
        }
        batch.flush()
      } catch (thrown) {
        batch.flush()
        if (!controller.signal.aborted) change(key, (turn) => ({ ...turn, phase: null, problem: problemOf(thrown) }))
      } finally {
        if (running.current?.controller === controller) running.current = null
      }
    },
    [change],
  )

  const start = useCallback(
    (question: string, body: Omit<AskBody, 'question'>, replaces?: Turn) => {
      const key = replaces?.key ?? `new-${++count}`
      const turn = {
        ...newTurn(key, question),
        versions: replaces?.versions ?? [],
        deep: body.deep === true,
        ...keptReading(replaces, question, body),
      }
      setTurns((all) => {
        const at = replaces ? all.findIndex((one) => one.key === replaces.key) : -1
        return at === -1 ? [...all, turn] : [...all.slice(0, at), turn]
      })
      const id = conversationId.current
      void run(key, { ask: { question, ...(id ? { conversationId: id } : {}), ...body } })
    },
    [run],
  )

  /** The conversation's id; one that has none yet is made, empty. Two callers at once get the same. */
  const begin = useCallback(async () => {
    if (conversationId.current) return conversationId.current
    beginning.current ??= fetchJson<{ id: string }>('/api/v1/conversations', { method: 'POST' })
      .then(({ id }) => {
        conversationId.current ??= id
        progress.current(id, 'started')
        return id
      })
      .finally(() => {
        beginning.current = null
      })
    return beginning.current
  }, [])

  const ask = useCallback((input: Ask) => start(input.question, settingsOf(input)), [start])

  const regenerate = useCallback(
    (turn: Turn, input: Omit<Ask, 'question'>) =>
      start(turn.question, { ...settingsOf(input), ...(turn.answerId ? { regenerateOf: turn.answerId } : {}) }, turn),
    [start],
  )

  const edit = useCallback(
    (turn: Turn, input: Ask) =>
      start(input.question, { ...settingsOf(input), ...(turn.answerId ? { editOf: turn.answerId } : {}) }, turn),
    [start],
  )

  /** After a lost connection: joins the answer where it is. */
  const rejoin = useCallback(
    (turn: Turn) => {
      if (!turn.answerId) return
      change(turn.key, (one) => ({ ...one, phase: one.phase ?? 'queued', problem: null, connection: 'reconnecting' }))
      void run(turn.key, { join: turn.answerId, after: turn.lastEventId })
    },
    [change, run],
  )

  /** Ends the provider call; the server answers with what was written so far, as the stream's last event. */
  const stop = useCallback(
    async (turn: Turn) => {
      const path = turn.answerId && `/api/v1/answers/${encodeURIComponent(turn.answerId)}/stop`
      const stopped =
        path &&
        (await fetchJson(path, { method: 'POST' }).then(
          () => true,
          () => false,
        ))
      if (stopped) return
      running.current?.controller.abort()
      const problem = { code: 'stopped', message: 'Stopped before there was an answer.', retryable: true }
      change(turn.key, (one) => ({ ...one, phase: null, problem }))
    },
    [change],
  )

  // A conversation that is opened while its answer is being written joins it.
  useEffect(() => {
    const open = initialTurns.find((turn) => isRunning(turn) && turn.answerId)
    if (open?.answerId) void run(open.key, { join: open.answerId, after: 0 })
    return () => running.current?.controller.abort()
    // Once per mounted conversation: later renders pass the same turns again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return { turns, begin, ask, regenerate, edit, rejoin, stop }
}

/** The same question is read the same way; how stays in sight, as it will be, while it is asked again. */
function keptReading(
  replaces: Turn | undefined,
  question: string,
  { withoutFilters = [], withoutTerms = [] }: Omit<AskBody, 'question'>,
): Pick<Turn, 'filters' | 'expansions'> {
  if (!replaces || replaces.question !== question) return { filters: [], expansions: [] }
  return {
    filters: replaces.filters.map((one) => ({ ...one, applied: !withoutFilters.includes(one.words) })),
    expansions: replaces.expansions.map((one) => ({ ...one, applied: !withoutTerms.includes(one.termId) })),
  }
}

function settingsOf({
  collectionIds,
  documentIds,
  model,
  withoutFilters = [],
  withoutTerms = [],
  deep = false,
}: Omit<Ask, 'question'>): Omit<AskBody, 'question'> {
  return {
    // Also when they are empty: left out they would mean those of the question before.
    collectionIds: [...collectionIds],
    documentIds: [...documentIds],
    ...(model ? { model } : {}),
    ...(withoutFilters.length > 0 ? { withoutFilters: [...withoutFilters] } : {}),
    ...(withoutTerms.length > 0 ? { withoutTerms: [...withoutTerms] } : {}),
    ...(deep ? { deep, confirms: true } : {}),
  }
}
