import path from 'node:path'
import { baseUrl } from './base-url'

/** The first admin, made by setup/first-sign-in.setup.ts from the link that the first start prints. */
export const admin = { email: 'admin@example.com', name: 'Ada Blum', password: 'correct horse battery' }

/** Cookies of the signed-in admin, for `test.use({ storageState })`. */
export const adminState = path.join('test-results', `admin-state-${new URL(baseUrl).port}.json`)
