import { z } from 'zod'
import { httpAddress } from '@/lib/guardrails/net/http-address'

export const graphConfig = z.object({
  /** Of the interface: another one in national clouds. */
  url: httpAddress,
  /** Of the service that gives access tokens. */
  loginUrl: httpAddress,
  /** The directory: its number or its domain. */
  tenantId: z
    .string()
    .trim()
    .regex(/^[\w.-]{3,200}$/, 'Enter the number of the directory (tenant), or its domain.'),
  /** The application that was registered for this. */
  clientId: z
    .string()
    .trim()
    .regex(/^[\w-]{3,100}$/, 'Enter the number of the application (client).'),
  /** The address of a SharePoint site, or the e-mail address of somebody whose OneDrive it is. */
  place: z
    .string()
    .trim()
    .max(1000)
    .refine(
      (place) => /^[^\s/@]+@[^\s/@]+$/.test(place) || (place.startsWith('https://') && URL.canParse(place)),
      'Enter the address of a SharePoint site, or an e-mail address for a OneDrive.',
    ),
  /** By its name. Empty: the site's own documents. */
  library: z.string().trim().max(300).default(''),
  /** Empty: all of it. */
  folder: z
    .string()
    .trim()
    .max(1000)
    .transform((folder) => folder.replace(/^\/+|\/+$/g, ''))
    .refine((folder) => !folder.includes(':'), 'The path of a folder holds no colon.')
    .default(''),
  /** Who may read a file: whoever may read the collection, or those who may read it there. */
  readers: z.enum(['collection', 'source']).default('collection'),
})
export type GraphConfig = z.infer<typeof graphConfig>
