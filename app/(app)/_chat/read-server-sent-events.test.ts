import { describe, expect, it } from 'vitest'
import { readServerSentEvents } from './read-server-sent-events'

function bodyOf(bytes: Uint8Array, step: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += step) controller.enqueue(bytes.slice(at, at + step))
      controller.close()
    },
  })
}

async function read(text: string, step = 1_000) {
  const events = []
  for await (const event of readServerSentEvents(bodyOf(new TextEncoder().encode(text), step))) events.push(event)
  return events
}

describe('readServerSentEvents', () => {
  it('reads id, event and data', async () => {
    expect(await read('id: 1\nevent: status\ndata: {"a":1}\n\n')).toEqual([
      { id: '1', event: 'status', data: '{"a":1}' },
    ])
  })

  it('gives the same events wherever the network cuts the bytes, also inside a character or a CRLF', async () => {
    const text = 'id: 1\r\ndata: „Größe“ 🙂\r\n\r\n: ping\r\n\r\nid: 2\r\ndata: x\r\ndata: y\r\n\r\n'
    const whole = await read(text)
    expect(whole).toEqual([
      { id: '1', event: 'message', data: '„Größe“ 🙂' },
      { id: '2', event: 'message', data: 'x\ny' },
    ])
    for (const step of [1, 2, 3, 5, 7]) expect(await read(text, step)).toEqual(whole)
  })

  it('drops an event that was cut off and a comment', async () => {
    expect(await read(': keep-alive\n\nid: 3\ndata: whole\n\nid: 4\ndata: cut')).toEqual([
      { id: '3', event: 'message', data: 'whole' },
    ])
  })

  it('keeps the colon inside of data and takes off one leading space only', async () => {
    expect(await read('data:  a: b\n\n')).toEqual([{ id: '', event: 'message', data: ' a: b' }])
  })
})
