import { get } from 'node:http'
import type { Env } from '@/lib/config/env'
import { modelSocket } from '@/lib/config/run-paths'
import { modelHealthSchema, type ModelHealth } from './model-protocol'

const deadlineMs = 1000

/** What the model server says of itself; null when it does not answer within a second. */
export function readModelHealth(env: Env): Promise<ModelHealth | null> {
  return new Promise((resolve) => {
    const request = get({ socketPath: modelSocket(env), path: '/health', timeout: deadlineMs }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece))
      response.on('end', () => {
        try {
          resolve(modelHealthSchema.parse(JSON.parse(text)))
        } catch {
          resolve(null)
        }
      })
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(null))
  })
}
