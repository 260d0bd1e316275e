import { formatMoment } from './format-moment'
import type { ServiceMark } from './tool-service'

/** "Answer of Orders, 29 Nov 2026, 14:03 UTC": a service may say something else an hour later. */
export const nameService = ({ name, askedAt }: Pick<ServiceMark, 'name' | 'askedAt'>): string =>
  `Answer of ${name}, ${formatMoment(askedAt)}`
