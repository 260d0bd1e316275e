import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

/** What it was asked: the rubric's text, and what was filled in. */
export type JudgeRequest = { readonly system: string; readonly user: string; readonly messages: number }
/** A text is the reply; null never answers; a number is an HTTP status. */
export type JudgeReply = string | number | null

export type JudgeServer = {
  readonly url: string
  readonly requests: readonly JudgeRequest[]
  replyWith(reply: (request: JudgeRequest, index: number) => JudgeReply): void
  close(): Promise<void>
}

const bodySchema = z.object({ messages: z.array(z.object({ role: z.string(), content: z.string() })) })
const usage = { prompt_tokens: 400, completion_tokens: 20, total_tokens: 420 }

export const verdict = (name: string, reason = 'Because.'): string => JSON.stringify({ reason, verdict: name })

/** A model server on a port of its own that speaks the OpenAI-compatible protocol and judges as the test tells it to. */
export async function startJudgeServer(): Promise<JudgeServer> {
  const requests: JudgeRequest[] = []
  let reply: (request: JudgeRequest, index: number) => JudgeReply = () => verdict('correct')
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (piece: string) => (text += piece))
    request.on('end', () => {
      const { messages } = bodySchema.parse(JSON.parse(text))
      const [system, user] = ['system', 'user'].map((role) => messages.find((one) => one.role === role)?.content ?? '')
      const asked = { system: system ?? '', user: user ?? '', messages: messages.length }
      requests.push(asked)
      const said = reply(asked, requests.length - 1)
      if (said === null) return
      response.writeHead(typeof said === 'number' ? said : 200, { 'content-type': 'application/json' })
      const choices = [{ index: 0, message: { role: 'assistant', content: said }, finish_reason: 'stop' }]
      const completion = { id: 'c1', object: 'chat.completion', created: 1, model: 'eye', choices, usage }
      response.end(JSON.stringify(typeof said === 'number' ? { error: { message: 'no' } } : completion))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    replyWith: (next) => void (reply = next),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
