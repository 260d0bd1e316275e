import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { AnswerId, GroupId, ToolResultId, ToolServiceId, UserId, WorkspaceId } from '@/lib/domain/ids'
import type { OperationMode, ToolAuth, ToolInputs, ToolMethod } from '@/lib/domain/tool-service'
import { createdAt, moment, workspaceId } from './columns'

/** A service that deep answers may ask, as an admin described it by an OpenAPI document. */
export const toolServices = pgTable(
  'tool_services',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').$type<ToolServiceId>().notNull(),
    name: text('name').notNull(),
    /** Absolute, without a slash at its end. */
    baseUrl: text('base_url').notNull(),
    auth: jsonb('auth').$type<ToolAuth>().notNull(),
    /** Its key, sealed for this service of this workspace. Leaves the server in requests to the service only. */
    encryptedSecret: text('encrypted_secret'),
    createdBy: text('created_by').$type<UserId>().notNull(),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), uniqueIndex('tool_services_name').on(t.workspaceId, t.name)],
)

/** No row: whoever may ask may have it asked. Rows: people of these groups only, admins no exception. */
export const toolServiceGroups = pgTable(
  'tool_service_groups',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    serviceId: text('service_id').$type<ToolServiceId>().notNull(),
    groupId: text('group_id').$type<GroupId>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.serviceId, t.groupId] })],
)

export const toolOperations = pgTable(
  'tool_operations',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    serviceId: text('service_id').$type<ToolServiceId>().notNull(),
    /** `GET /orders/{id}`. */
    key: text('key').notNull(),
    method: text('method').$type<ToolMethod>().notNull(),
    path: text('path').notNull(),
    summary: text('summary').notNull(),
    description: text('description').notNull(),
    inputs: jsonb('inputs').$type<ToolInputs>().notNull(),
    /** Why it cannot be asked; null when it can. */
    unusable: text('unusable'),
    mode: text('mode').$type<OperationMode>().notNull(),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.serviceId, t.key] })],
)

/**
 * What a service was asked for an answer and what it said: the snapshot behind a footnote. Seen by who asked, as long as the service is open to
 * them, and for good once it was removed; by nobody else, admins among them.
 */
export const toolResults = pgTable(
  'tool_results',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').$type<ToolResultId>().notNull(),
    answerId: text('answer_id').$type<AnswerId>().notNull(),
    userId: text('user_id').$type<UserId>().notNull(),
    serviceId: text('service_id').$type<ToolServiceId>().notNull(),
    serviceName: text('service_name').notNull(),
    operation: text('operation').notNull(),
    /** `GET /orders/{id}`. */
    operationKey: text('operation_key').notNull(),
    /** As they were sent, without who asks. */
    args: jsonb('args').$type<Readonly<Record<string, unknown>>>().notNull(),
    /** Of HTTP; null while it is asked, and when nothing came. */
    status: integer('status'),
    ms: integer('ms'),
    text: text('text').notNull().default(''),
    askedAt: moment('asked_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index('tool_results_answer').on(t.workspaceId, t.answerId)],
)
