import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The connection breaks here, as when a model server is restarted. */
export const cut = Symbol('cut')

/** Text is sent as one piece of the stream; a promise holds the stream until it is kept. */
export type Piece = string | Promise<void> | typeof cut

export type ChatServer = {
  /** The base URL that an admin enters. */
  readonly url: string
  /** Connections that the product closed before the reply was whole. */
  readonly dropped: () => number
  /** What it replies to every question from now on. Asked to take one apart, it says that it is one. */
  say(...pieces: Piece[]): void
  /** The same, decided by what it is asked: the request as it comes, system message and all. */
  replyTo(reply: (request: string) => string): void
  /** What it says as a judge, in one piece. Default: nothing that is a verdict. */
  judgeWith(reply: (request: string) => string): void
  /** What it replies where a deep answer is planned and looked for; until then it plans nothing and asks for no tool. */
  research(script: ResearchScript): void
  close(): Promise<void>
}

export type ResearchScript = {
  readonly plan: string
  /** Calls of tools, one list a round; after the last it is done. */
  readonly rounds: readonly (readonly { readonly name: string; readonly input: object }[])[]
  /** Holds the reply that it is done. */
  readonly until?: Promise<void>
}

/** A promise that a test keeps when it has seen enough. */
export function makeGate(): { readonly held: Promise<void>; open(): void } {
  let open = (): void => undefined
  const held = new Promise<void>((resolve) => {
    open = resolve
  })
  return { held, open: () => open() }
}

const usage = { prompt_tokens: 900, completion_tokens: 40, total_tokens: 940 }

function chunkOf(delta: object, finishReason: string | null = null): string {
  const choices = [{ index: 0, delta, finish_reason: finishReason }]
  return `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', created: 1, model: 'prose', choices })}\n\n`
}

async function stream(pieces: readonly Piece[], response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.write(chunkOf({ role: 'assistant', content: '' }))
  for (const piece of pieces) {
    if (piece === cut) return void response.destroy()
    if (typeof piece === 'string') response.write(chunkOf({ content: piece }))
    else await piece
    if (response.destroyed) return
  }
  response.write(chunkOf({}, 'stop'))
  response.write(
    `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', created: 1, model: 'prose', choices: [], usage })}\n\n`,
  )
  response.end('data: [DONE]\n\n')
}

/** What it says of every question that it is to take apart. */
const onePart = '{"parts": ["One question about the boathouse?"]}'

type Completion = string | { readonly content: null; readonly tool_calls: readonly object[] }

function completeWith(said: Completion, response: ServerResponse): void {
  if (response.destroyed) return
  const message = { role: 'assistant', ...(typeof said === 'string' ? { content: said } : said) }
  const choices = [{ index: 0, message, finish_reason: typeof said === 'string' ? 'stop' : 'tool_calls' }]
  const body = { id: 'c2', object: 'chat.completion', created: 1, model: 'prose', choices, usage }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** Plays a script of research: the plan, then a round for each request that offers tools. */
function createResearcher({ plan, rounds, until }: ResearchScript): (request: string) => Promise<Completion> {
  let round = 0
  return async (request) => {
    if (request.includes('You plan how a question')) return plan
    const calls = rounds[round++]
    if (!calls) {
      await until
      return 'DONE'
    }
    return {
      content: null,
      tool_calls: calls.map(({ name, input }, at) => ({
        id: `call_${round}_${at}`,
        type: 'function',
        function: { name, arguments: JSON.stringify(input) },
      })),
    }
  }
}

/** A model server as people run one themselves, on a port of its own, that writes what the test tells it to. */
export async function startChatServer(): Promise<ChatServer> {
  let reply: (request: string) => readonly Piece[] = () => ['OK']
  let judge: (request: string) => string = () => 'I would rather not.'
  let research = createResearcher({ plan: 'None.', rounds: [] })
  let dropped = 0
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('end', () => {
      if (body.includes('take a question apart')) return completeWith(onePart, response)
      if (body.includes('Think of the reason first.')) return completeWith(judge(body), response)
      response.on('close', () => {
        if (!response.writableFinished) dropped++
      })
      if (/You plan how a question|You look into a question/.test(body))
        return void research(body).then((said) => completeWith(said, response))
      stream(reply(body), response).catch(() => response.destroy())
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    dropped: () => dropped,
    say: (...next) => void (reply = () => next),
    judgeWith: (next) => void (judge = next),
    research: (script) => void (research = createResearcher(script)),
    replyTo: (next) => void (reply = (request) => [next(request)]),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
