import { z } from 'zod'

export const permissionSchema = z.object({
  type: z.string(),
  emailAddress: z.string().nullish(),
  displayName: z.string().nullish(),
  domain: z.string().nullish(),
  /** `metadata`: may see that it is there, and not what is in it. */
  view: z.string().nullish(),
  deleted: z.boolean().nullish(),
  expirationTime: z.string().nullish(),
})
export type Permission = z.infer<typeof permissionSchema>
export const permissionFields = `permissions(${Object.keys(permissionSchema.shape).join(',')})`

export const fileSchema = z.object({
  id: z.string(),
  name: z.string(),
  mimeType: z.string(),
  parents: z.array(z.string()).nullish(),
  trashed: z.boolean(),
  md5Checksum: z.string().nullish(),
  modifiedTime: z.string(),
  webViewLink: z.string().nullish(),
  /** Given to those who may share the file, and never in a shared drive. */
  permissions: z.array(permissionSchema).nullish(),
  /** In shared drives: whether it has readers besides those of what it lies in. */
  hasAugmentedPermissions: z.boolean().nullish(),
  /** Whether it has none of the readers of what it lies in. */
  inheritedPermissionsDisabled: z.boolean().nullish(),
})
export type DriveFile = z.infer<typeof fileSchema>
export const fileFields = Object.keys(fileSchema.shape)
  .map((name) => (name === 'permissions' ? permissionFields : name))
  .join(',')

export const folderType = 'application/vnd.google-apps.folder'

/** What Google's own documents are read as. */
export const exportFormats: Readonly<Record<string, { readonly mimeType: string; readonly extension: string }>> = {
  'application/vnd.google-apps.document': {
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
  },
  'application/vnd.google-apps.spreadsheet': {
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
  },
  'application/vnd.google-apps.presentation': {
    mimeType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extension: 'pptx',
  },
}

export const isOfGoogle = ({ mimeType }: DriveFile): boolean => mimeType.startsWith('application/vnd.google-apps.')
