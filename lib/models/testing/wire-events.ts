import type { ProviderKind } from '@/db/schema'

/**
 * What each provider's stream looks like on the wire for one text in two pieces, or one tool call: 12 tokens in (4 of them
 * cached), 3 out. Written from the providers' published formats.
 */
export type WireStream = { readonly first: readonly string[]; readonly rest: readonly string[] }

const data = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`
const event = (value: { type: string }): string => `event: ${value.type}\n${data(value)}`

export const wireTool = { name: 'lookup', input: { id: 7 } } as const
const toolInput = JSON.stringify(wireTool.input)

function responses(pieces: readonly [string, string] | null): WireStream {
  const usage = {
    input_tokens: 12,
    input_tokens_details: { cached_tokens: 4 },
    output_tokens: 3,
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
  }
}

function chatCompletions(pieces: readonly [string, string] | null): WireStream {
  const chunk = (choices: unknown[], rest: object = {}): string =>
    data({ id: 'c1', object: 'chat.completion.chunk', created: 1_700_000_000, model: 'test', choices, ...rest })
  const delta = (content: object, finish_reason: string | null = null): string =>
    chunk([{ index: 0, delta: content, finish_reason }])
  const usage = {
    prompt_tokens: 12,
    completion_tokens: 3,
    total_tokens: 15,
    prompt_tokens_details: { cached_tokens: 4 },
  }
  const end = (reason: string): string[] => [delta({}, reason), chunk([], { usage }), 'data: [DONE]\n\n']
  if (pieces === null) {
    const call = { index: 0, id: 'call_1', type: 'function', function: { name: wireTool.name, arguments: toolInput } }
    return {
      first: [delta({ role: 'assistant', content: null })],
      rest: [delta({ tool_calls: [call] }), ...end('tool_calls')],
    }
  }
  return {
    first: [delta({ role: 'assistant', content: pieces[0] })],
    rest: [delta({ content: pieces[1] }), ...end('stop')],
  }
}

function messages(pieces: readonly [string, string] | null): WireStream {
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
      usage: { input_tokens: 8, cache_read_input_tokens: 4, cache_creation_input_tokens: 0, output_tokens: 1 },
    },
  } as { type: string })
  const block = (content_block: object): string =>
    event({ type: 'content_block_start', index: 0, content_block } as { type: string })
  const delta = (value: object): string =>
    event({ type: 'content_block_delta', index: 0, delta: value } as { type: string })
  const end = (stop_reason: string): string[] => [
    event({ type: 'content_block_stop', index: 0 } as { type: string }),
    event({ type: 'message_delta', delta: { stop_reason, stop_sequence: null }, usage: { output_tokens: 3 } } as {
      type: string
    }),
    event({ type: 'message_stop' }),
  ]
  if (pieces === null) {
    return {
      first: [start, block({ type: 'tool_use', id: 'call_1', name: wireTool.name, input: {} })],
      rest: [delta({ type: 'input_json_delta', partial_json: toolInput }), ...end('tool_use')],
    }
  }
  const text = (value: string): string => delta({ type: 'text_delta', text: value })
  return {
    first: [start, block({ type: 'text', text: '' }), text(pieces[0])],
    rest: [text(pieces[1]), ...end('end_turn')],
  }
}

function generateContent(pieces: readonly [string, string] | null): WireStream {
  const usageMetadata = {
    promptTokenCount: 12,
    cachedContentTokenCount: 4,
    candidatesTokenCount: 3,
    totalTokenCount: 15,
  }
  const part = (value: object, rest: object = {}): string =>
    data({ candidates: [{ content: { role: 'model', parts: [value] }, index: 0, ...rest }], usageMetadata })
  if (pieces === null) {
    const call = { functionCall: { name: wireTool.name, args: wireTool.input } }
    return { first: [part(call)], rest: [part({ text: '' }, { finishReason: 'STOP' })] }
  }
  return { first: [part({ text: pieces[0] })], rest: [part({ text: pieces[1] }, { finishReason: 'STOP' })] }
}

/** `pieces` null: a call of `wireTool`. */
export const wireStreams: Record<ProviderKind, (pieces: readonly [string, string] | null) => WireStream> = {
  openai: responses,
  azure: chatCompletions,
  'openai-compatible': chatCompletions,
  anthropic: messages,
  google: generateContent,
}
