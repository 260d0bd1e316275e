import manifest from '@/package.json'

/** The version in package.json, shown in health and in the footer of the admin area. */
export const productVersion: string = manifest.version
