import type { GroupId } from './ids'

/** Stands where a group of a source is said to be everyone here, as far as they may read the collection: for groups such as "all employees". Never a group of its own. */
export const everyone = 'everyone' as GroupId
