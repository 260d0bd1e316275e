import type { RouteSpec } from './route-spec'

/**
 * Every spec of the public interface. Each folder with a `spec.ts` has its line here; a test compares this list with the route
 * files on disk.
 */
export const allSpecs: readonly RouteSpec[] = []
