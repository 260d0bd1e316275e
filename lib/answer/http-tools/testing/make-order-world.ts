import type { TestDatabase } from '@/db/testing'
import type { GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { callTools, scriptDeepModel } from '@/lib/models/testing/script-deep-model'
import { deepPlan, makeDeepWorld } from '../../testing/deep-world'
import { saveToolService } from '../admin/save-tool-service'
import { startOrderServer } from './start-order-server'

export const orderQuestion = 'Where is order 4711, and how many days of leave do employees in Graz have?'
export const orderReport = `Order 4711 is shipped with the carrier Blue Heron Freight [9]. Employees in Graz have 25 days of annual leave [1].`
export const getOrder = { name: 'orders_get_orders_id', input: { id: '4711' } }

/** The world of deep answers with a service of orders on this machine, and a model that asks it. Close it after the test. */
export async function makeOrderWorld(database: Pick<TestDatabase, 'db'>) {
  const world = await makeDeepWorld(database)
  const server = await startOrderServer()
  return {
    ...world,
    server,
    close: () => server.close(),
    addOrders: (groupIds: readonly GroupId[] = []) =>
      saveToolService(world.runtimeWith(scriptDeepModel({ plan: deepPlan, report: '' })), world.scope, {
        name: 'Orders',
        baseUrl: server.url,
        auth: { kind: 'none' },
        secret: null,
        groupIds: [...groupIds],
        document: { text: server.document, from: null },
      }),
    askOrders: (call: { name: string; input: unknown } = getOrder, reader?: Scope) =>
      world.askDeeply({ plan: deepPlan, rounds: [callTools(call)], report: orderReport }, orderQuestion, reader),
  }
}
