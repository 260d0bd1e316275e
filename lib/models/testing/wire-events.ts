import type { ChatKind } from '@/db/schema'

/** Tokens as the provider counts them: what was read, that part of it which came from its cache, and what was written. */
export type WireUsage = { readonly inputTokens: number; readonly cachedTokens: number; readonly outputTokens: number }
export const usualUsage: WireUsage = { inputTokens: 12, cachedTokens: 4, outputTokens: 3 }

/** What each provider's stream looks like on the wire for one text in two pieces, or one tool call. Written from the providers' published formats. */
export type WireStream = {
  readonly first: readonly string[]
  readonly rest: readonly string[]
  /** What `first` alone says was used; null where the provider says it at the end only. `outputTokens` null: it says what was read. */
  readonly saidFirst: { inputTokens: number; cachedTokens: number; outputTokens: number | null } | null
}

const data = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`
const event = (value: { type: string }): string => `event: ${value.type}\n${data(value)}`

export const wireTool = { name: 'lookup', input: { id: 7 } } as const
const toolInput = JSON.stringify(wireTool.input)

function responses(pieces: readonly [string, string] | null, used: WireUsage): WireStream {
  const usage = {
    input_tokens: used.inputTokens,
    input_tokens_details: { cached_tokens: used.cachedTokens },
    output_tokens: used.outputTokens,
    output_tokens_details: { reasoning_tokens: 0 },
  }
  const response = { id: 'resp_1', created_at: 1_700_000_000, model: 'gpt-test' }
  const created = event({ type: 'response.created', response } as { type: string })
  const completed = event({ type: 'response.completed', response: { ...response, usage } } as { type: string })
  const output = (type: string, rest: object): string => event({ type, output_index: 0, ...rest } as { type: string })
  if (pieces === null) {
    const call = { type: 'function_call', id: 'fc_1', call_id: 'call_1', name: wireTool.name }
    return {
      first: [
        created,
        output('response.output_item.added', { item: { ...call, arguments: '', status: 'in_progress' } }),
      ],
      rest: [
        output('response.function_call_arguments.delta', { item_id: 'fc_1', delta: toolInput }),
        output('response.output_item.done', { item: { ...call, arguments: toolInput, status: 'completed' } }),
        completed,
      ],
      saidFirst: null,
    }
  }
  const item = { type: 'message', id: 'msg_1', role: 'assistant', status: 'in_progress', content: [] }
  const delta = (text: string): string =>
    output('response.output_text.delta', { item_id: 'msg_1', content_index: 0, delta: text })
  return {
    first: [created, output('response.output_item.added', { item }), delta(pieces[0])],
    rest: [
      delta(pieces[1]),
      output('response.output_item.done', { item: { ...item, status: 'completed' } }),
      completed,
    ],
    saidFirst: null,
  }
}

function chatCompletions(pieces: readonly [string, string] | null, used: WireUsage): WireStream {
  const chunk = (choices: unknown[], rest: object = {}): string =>
    data({ id: 'c1', object: 'chat.completion.chunk', created: 1_700_000_000, model: 'test', choices, ...rest })
  const delta = (content: object, finish_reason: string | null = null): string =>
    chunk([{ index: 0, delta: content, finish_reason }])
  const usage = {
    prompt_tokens: used.inputTokens,
    completion_tokens: used.outputTokens,
    total_tokens: used.inputTokens + used.outputTokens,
    prompt_tokens_details: { cached_tokens: used.cachedTokens },
  }
  const end = (reason: string): string[] => [delta({}, reason), chunk([], { usage }), 'data: [DONE]\n\n']
  if (pieces === null) {
    const call = { index: 0, id: 'call_1', type: 'function', function: { name: wireTool.name, arguments: toolInput } }
    return {
      first: [delta({ role: 'assistant', content: null })],
      rest: [delta({ tool_calls: [call] }), ...end('tool_calls')],
      saidFirst: null,
    }
  }
  return {
    first: [delta({ role: 'assistant', content: pieces[0] })],
    rest: [delta({ content: pieces[1] }), ...end('stop')],
    saidFirst: null,
  }
}

function messages(pieces: readonly [string, string] | null, used: WireUsage): WireStream {
  const { inputTokens, cachedTokens } = used
  const saidFirst = { inputTokens, cachedTokens, outputTokens: null }
  const start = event({
    type: 'message_start',
    message: {
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      model: 'claude-test',
      content: [],
      stop_reason: null,
      stop_sequence: null,
      usage: {
        input_tokens: inputTokens - cachedTokens,
        cache_read_input_tokens: cachedTokens,
        cache_creation_input_tokens: 0,
        output_tokens: 1,
      },
    },
  } as { type: string })
  const block = (content_block: object): string =>
    event({ type: 'content_block_start', index: 0, content_block } as { type: string })
  const delta = (value: object): string =>
    event({ type: 'content_block_delta', index: 0, delta: value } as { type: string })
  const end = (stop_reason: string): string[] => [
    event({ type: 'content_block_stop', index: 0 } as { type: string }),
    event({
      type: 'message_delta',
      delta: { stop_reason, stop_sequence: null },
      usage: { output_tokens: used.outputTokens },
    } as {
      type: string
    }),
    event({ type: 'message_stop' }),
  ]
  if (pieces === null) {
    return {
      first: [start, block({ type: 'tool_use', id: 'call_1', name: wireTool.name, input: {} })],
      rest: [delta({ type: 'input_json_delta', partial_json: toolInput }), ...end('tool_use')],
      saidFirst,
    }
  }
  const text = (value: string): string => delta({ type: 'text_delta', text: value })
  return {
    first: [start, block({ type: 'text', text: '' }), text(pieces[0])],
    rest: [text(pieces[1]), ...end('end_turn')],
    saidFirst,
  }
}

function generateContent(pieces: readonly [string, string] | null, used: WireUsage): WireStream {
  const { inputTokens, cachedTokens, outputTokens } = used
  const usageMetadata = (written: number) => ({
    promptTokenCount: inputTokens,
    cachedContentTokenCount: cachedTokens,
    candidatesTokenCount: written,
    totalTokenCount: inputTokens + written,
  })
  const half = Math.ceil(outputTokens / 2)
  const part = (value: object, written: number, rest: object = {}): string => {
    const candidates = [{ content: { role: 'model', parts: [value] }, index: 0, ...rest }]
    return data({ candidates, usageMetadata: usageMetadata(written) })
  }
  const saidFirst = { inputTokens, cachedTokens, outputTokens: half }
  const end = { finishReason: 'STOP' }
  if (pieces === null) {
    const call = { functionCall: { name: wireTool.name, args: wireTool.input } }
    return { first: [part(call, half)], rest: [part({ text: '' }, outputTokens, end)], saidFirst }
  }
  return { first: [part({ text: pieces[0] }, half)], rest: [part({ text: pieces[1] }, outputTokens, end)], saidFirst }
}

/** `pieces` null: a call of `wireTool`. */
export const wireStreams: Record<ChatKind, (pieces: readonly [string, string] | null, used: WireUsage) => WireStream> =
  {
    openai: responses,
    azure: chatCompletions,
    'openai-compatible': chatCompletions,
    anthropic: messages,
    google: generateContent,
  }
