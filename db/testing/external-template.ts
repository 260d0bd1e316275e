import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { createDb } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { sessionSettings } from '@/db/session-settings'

function connect(url: string, database?: string): postgres.Sql {
  return postgres(url, {
    ...(database ? { database } : {}),
    max: database ? 4 : 1,
    prepare: false,
    onnotice: () => undefined,
    connection: { statement_timeout: 30_000, ...sessionSettings },
  })
}

/** Names are made here, never taken from outside, so they need no quoting. */
const newName = (kind: string): string => `footnote_${kind}_${randomBytes(6).toString('hex')}`

async function command(url: string, statement: string): Promise<void> {
  const client = connect(url)
  try {
    await client.unsafe(statement)
  } finally {
    await client.end()
  }
}

/** A migrated database on the test server; returns its name. */
export async function createTemplateDatabase(url: string): Promise<string> {
  const name = newName('template')
  await command(url, `create database ${name}`)
  const client = connect(url, name)
  try {
    await migrateDatabase(createDb(client))
  } finally {
    await client.end()
  }
  return name
}

export const dropTemplateDatabase = (url: string, name: string): Promise<void> =>
  command(url, `drop database if exists ${name} with (force)`)

/** A copy of the template, and a client on it. About 100 ms. */
export async function cloneTemplateDatabase(
  url: string,
  template: string,
): Promise<{ client: postgres.Sql; close(): Promise<void> }> {
  const name = newName('test')
  await command(url, `create database ${name} template ${template}`)
  const client = connect(url, name)
  return {
    client,
    close: async () => {
      await client.end({ timeout: 5 })
      await dropTemplateDatabase(url, name)
    },
  }
}
