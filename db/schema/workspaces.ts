import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { GroupId, UserId, WorkspaceId } from '@/lib/domain/ids'
import type { Role } from '@/lib/domain/scope'
import { createdAt, moment, workspaceId } from './columns'

export const workspaces = pgTable('workspaces', {
  id: text('id').$type<WorkspaceId>().primaryKey(),
  name: text('name').notNull(),
  /** Parsed by lib/config/workspace-settings.ts. */
  settings: jsonb('settings').$type<Record<string, unknown>>().notNull().default({}),
  /** Null in workspaces from before `chunks.language`, until the languages of their passages have been read. */
  languagesReadAt: moment('languages_read_at').defaultNow(),
  createdAt: createdAt(),
})

/** People are global; what they may do is in memberships. */
export const users = pgTable(
  'users',
  {
    id: text('id').$type<UserId>().primaryKey(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash'),
    mustChangePassword: boolean('must_change_password').notNull().default(false),
    /** When someone other than the owner vouched for the e-mail: an admin who typed it, or an OIDC issuer that verified it. */
    emailConfirmedAt: moment('email_confirmed_at'),
    disabledAt: moment('disabled_at'),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('users_email').on(t.email)],
)

export const memberships = pgTable(
  'memberships',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    userId: text('user_id').$type<UserId>().notNull(),
    role: text('role').$type<Role>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId] }), index('memberships_user').on(t.userId)],
)

export const groups = pgTable(
  'groups',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').$type<GroupId>().notNull(),
    name: text('name').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), uniqueIndex('groups_name').on(t.workspaceId, t.name)],
)

export const groupMembers = pgTable(
  'group_members',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    groupId: text('group_id').$type<GroupId>().notNull(),
    userId: text('user_id').$type<UserId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.groupId, t.userId] }),
    index('group_members_user').on(t.workspaceId, t.userId),
  ],
)

/** The token itself is shown once; only its SHA-256 is stored. */
export const invitations = pgTable(
  'invitations',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    tokenHash: text('token_hash').notNull(),
    email: text('email'),
    role: text('role').$type<Role>().notNull(),
    groupIds: jsonb('group_ids').$type<GroupId[]>().notNull().default([]),
    createdBy: text('created_by').$type<UserId>().notNull(),
    expiresAt: moment('expires_at').notNull(),
    acceptedAt: moment('accepted_at'),
    revokedAt: moment('revoked_at'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), uniqueIndex('invitations_token').on(t.tokenHash)],
)

/** One-time links: the first admin's sign-in, and links an admin hands to someone who forgot a password. */
export const signInLinks = pgTable('sign_in_links', {
  tokenHash: text('token_hash').primaryKey(),
  userId: text('user_id').$type<UserId>().notNull(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
  createdAt: createdAt(),
})

/** Database-backed sessions: deleting the row signs out at the next request. `id` is the SHA-256 of the cookie's secret. */
export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: text('user_id').$type<UserId>().notNull(),
    workspaceId: text('workspace_id').$type<WorkspaceId>(),
    userAgent: text('user_agent'),
    expiresAt: moment('expires_at').notNull(),
    lastSeenAt: moment('last_seen_at').notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [index('sessions_user').on(t.userId)],
)

/** Accounts at an OIDC issuer. */
export const accounts = pgTable(
  'accounts',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    userId: text('user_id').$type<UserId>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] })],
)

export const apiKeys = pgTable(
  'api_keys',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    userId: text('user_id').$type<UserId>().notNull(),
    name: text('name').notNull(),
    keyHash: text('key_hash').notNull(),
    /** The first characters, to tell keys apart on screen. */
    prefix: text('prefix').notNull(),
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), uniqueIndex('api_keys_hash').on(t.keyHash)],
)

export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    userId: text('user_id').$type<UserId>().notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    /** Null while the first request is running. */
    status: integer('status'),
    body: jsonb('body').$type<unknown>(),
    createdAt: createdAt(),
    /** When the process of the first request last said that it still works on it. */
    aliveAt: moment('alive_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId, t.key] })],
)

/** A hash chain per workspace, written in the same transaction as the act: `hash = sha256(prevHash + row)`. */
export const auditLog = pgTable(
  'audit_log',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    sequence: integer('sequence').notNull(),
    actorId: text('actor_id'),
    action: text('action').notNull(),
    targetKind: text('target_kind').notNull(),
    targetId: text('target_id').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default({}),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.sequence] })],
)
