import type { GroupId } from './ids'

/**
 * A group that nobody can be in. A document that is narrowed to it is open to admins only, while no row at all would leave it as open as its
 * collection: what has no reader must not be told apart from what has not been narrowed by the absence of rows.
 */
export const nobody = 'nobody' as GroupId
