import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAudit } from '@/db/queries/list-audit'
import { listPromptEvents } from '@/db/queries/prompts/list-prompt-events'
import { verifyAuditChain } from '@/db/queries/verify-audit-chain'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { createLogger } from '@/lib/observability/create-logger'
import type { Runtime } from '@/lib/runtime/runtime'
import { choosePrompt } from './choose-prompt'
import { createDraft } from './create-draft'
import { freezePrompts } from './freeze-prompts'
import { getVersion } from './get-version'
import { listVersions } from './list-versions'
import { retireVersion } from './retire-version'
import { reviewVersion } from './review-version'
import { rollBack } from './roll-back'
import { saveDraft } from './save-draft'
import { newestShipped } from './shipped-prompts'
import { submitDraft } from './submit-draft'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const log = createLogger({ FOOTNOTE_LOG_LEVEL: 'silent' }, 'test')
const rationale = 'Answers are too long for a phone.'
const shipped = newestShipped('answer')
const text = { system: `${shipped.system}\nNever more than three sentences.`, user: shipped.user }

async function setUp({ admins = 2 } = {}) {
  const workspaceId = await makeWorkspace(database.db)
  const author = await makeUser(database.db, { workspaceId, role: 'admin', name: 'Ada' })
  const second = admins > 1 ? await makeUser(database.db, { workspaceId, role: 'admin', name: 'Bo' }) : author
  // What versions need of a runtime: no model is asked, nothing is stored or queued.
  const runtime = { db: database.db, log, now: () => new Date() } as unknown as Runtime
  return { author, second, runtime }
}

async function submitted(runtime: Runtime, author: Scope): Promise<number> {
  const { version } = await createDraft(runtime, author, { basedOn: 1, rationale, text })
  await submitDraft(runtime, author, { version, edit: 1 })
  return version
}

const statusOf = async (runtime: Runtime, scope: Scope, version: number) =>
  (await getVersion(runtime, scope, version)).version.status

test('a workspace that never changed anything lists the shipped file as active, and answers with it', async () => {
  const { author, runtime } = await setUp()
  const { versions, waiting } = await listVersions(runtime, author)
  expect(versions).toMatchObject([
    { version: shipped.version, status: 'active', source: 'shipped', system: shipped.system },
  ])
  expect(waiting).toEqual([])
  expect(await choosePrompt(runtime, author)).toEqual({ ...shipped, hasTrial: false })
  await expect(choosePrompt(runtime, author, { version: 99 })).rejects.toMatchObject({ code: 'prompt_version_unknown' })
})

test('a draft starts from a version, is refused without its places, and reaches no reader', async () => {
  const { author, runtime } = await setUp()
  const { version } = await createDraft(runtime, author, { basedOn: 1, rationale })
  expect((await getVersion(runtime, author, version)).version).toMatchObject({ system: shipped.system, basedOn: 1 })
  const save = saveDraft(runtime, author, { version, edit: 1, text: { ...text, user: 'no places' }, rationale })
  await expect(save).rejects.toMatchObject({ code: 'prompt_not_valid' })
  expect(await choosePrompt(runtime, author)).toMatchObject({ version: 1 })
  expect(await choosePrompt(runtime, author, { version })).toMatchObject({ version })
})

test('who saves second is given the other’s text, and saves over it only with that knowledge', async () => {
  const { author, second, runtime } = await setUp()
  const { version } = await createDraft(runtime, author, { basedOn: 1, rationale })
  const theirs = { ...text, system: `${shipped.system}\nUse lists.` }
  expect(await saveDraft(runtime, second, { version, edit: 1, text: theirs, rationale })).toEqual({ edit: 2 })
  expect(await saveDraft(runtime, author, { version, edit: 1, text, rationale })).toMatchObject({
    conflict: { system: theirs.system, edit: 2, by: 'Bo' },
  })
  expect((await getVersion(runtime, author, version)).version.system).toBe(theirs.system)
  expect(await saveDraft(runtime, author, { version, edit: 2, text, rationale })).toEqual({ edit: 3 })
  await expect(submitDraft(runtime, second, { version, edit: 2 })).rejects.toMatchObject({ code: 'prompt_moved_on' })
})

test('a second person reviews: not the author, not who changed it last, and a send-back says why', async () => {
  const { author, second, runtime } = await setUp()
  const version = await submitted(runtime, author)
  const approve = (who: Scope, note = '') => reviewVersion(runtime, who, { version, verdict: 'approve', note })
  await expect(approve(author, 'I am sure that it is fine.')).rejects.toMatchObject({
    code: 'prompt_needs_second_person',
  })
  const sendBack = (note: string) => reviewVersion(runtime, second, { version, verdict: 'send-back', note })
  await expect(sendBack('no')).rejects.toMatchObject({ code: 'prompt_needs_reason' })
  await sendBack('Three sentences are too few for procedures.')
  expect(await statusOf(runtime, author, version)).toBe('draft')

  await saveDraft(runtime, second, { version, edit: 1, text, rationale })
  await submitDraft(runtime, second, { version, edit: 2 })
  await expect(approve(second, 'It is mine by now.')).rejects.toMatchObject({ code: 'prompt_needs_second_person' })
  const third = await makeUser(database.db, { workspaceId: author.workspaceId, role: 'admin' })
  await approve(third)
  expect(await statusOf(runtime, author, version)).toBe('eval')
  await expect(approve(third)).rejects.toMatchObject({ code: 'prompt_moved_on' })
  const member = await makeUser(database.db, { workspaceId: author.workspaceId, role: 'reviewer' })
  await expect(approve(member)).rejects.toMatchObject({ code: 'forbidden' })
})

test('the only admin approves with a reason, which the audit chain keeps', async () => {
  const { author, runtime } = await setUp({ admins: 1 })
  const version = await submitted(runtime, author)
  const approve = (note: string) => reviewVersion(runtime, author, { version, verdict: 'approve', note })
  await expect(approve('')).rejects.toMatchObject({ code: 'prompt_needs_reason' })
  await approve('There is nobody else here yet.')
  const [latest] = await listAudit(database.db, author, { limit: 1 })
  expect(latest).toMatchObject({
    action: 'prompt.approved',
    detail: { reason: 'There is nobody else here yet.', ownReview: true },
  })
  expect(await verifyAuditChain(database.db, author)).toMatchObject({ ok: true })
})

test('what no reader has is put away; there is nothing to roll back to before something was active', async () => {
  const { author, runtime } = await setUp()
  const { version } = await createDraft(runtime, author, { basedOn: 1, rationale })
  await expect(rollBack(runtime, author, { version: 1 })).rejects.toMatchObject({ code: 'prompt_nothing_before' })
  await retireVersion(runtime, author, { version })
  await expect(retireVersion(runtime, author, { version })).rejects.toMatchObject({ code: 'prompt_moved_on' })
  await expect(rollBack(runtime, author, { version })).rejects.toMatchObject({ code: 'prompt_moved_on' })
  const events = await listPromptEvents(database.db, author, { name: 'answer', version })
  expect(events.map(({ kind, actor }) => [kind, actor])).toEqual([
    ['retired', 'Ada'],
    ['drafted', 'Ada'],
  ])
})

test('the kill switch gives everyone the shipped text from the next question on, and back', async () => {
  const { author, runtime } = await setUp()
  await createDraft(runtime, author, { basedOn: 1, rationale })
  await freezePrompts(runtime, author, { frozen: true })
  expect(await choosePrompt(runtime, author)).toMatchObject({ version: 1, source: 'shipped' })
  await freezePrompts(runtime, author, { frozen: false })
  expect(await choosePrompt(runtime, author)).toMatchObject({ version: 1 })
  const member = await makeUser(database.db, { workspaceId: author.workspaceId })
  await expect(freezePrompts(runtime, member, { frozen: true })).rejects.toMatchObject({ code: 'forbidden' })
})
