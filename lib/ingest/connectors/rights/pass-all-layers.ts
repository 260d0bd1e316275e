import type { SourceGroup } from '../connector'

/**
 * The groups that are named in every one of several restrictions which all hold. Somebody who is in one group of each may read at the source, too; no group says
 * that, so such people are not let in here.
 */
export function passAllLayers(layers: readonly (readonly SourceGroup[])[]): SourceGroup[] {
  const [first = [], ...others] = layers
  return first.filter(({ id }) => others.every((layer) => layer.some((group) => group.id === id)))
}
