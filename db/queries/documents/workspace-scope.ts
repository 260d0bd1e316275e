import type { Scope } from '@/lib/domain/scope'

/**
 * What the ingestion's own steps need of a Scope: whose rows. Rights were checked when the file was accepted; a step of a job must
 * also be able to end a revision whose uploader has left.
 */
export type WorkspaceScope = Pick<Scope, 'workspaceId'>
