import type { RouteSpec } from '@/app/api/v1/_lib/route-spec'

/** `post-answers-id-feedback` */
export function anchorOf(spec: RouteSpec): string {
  const path = spec.path.replace('/api/v1/', '').replace(/[{}]/g, '').replaceAll('/', '-')
  return `${spec.method.toLowerCase()}-${path}`
}
