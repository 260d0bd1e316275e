import { z } from 'zod'
import type { ConnectorTools } from '../connector'
import { askDrive } from './ask-drive'
import type { DriveConfig } from './config'
import { fileFields, fileSchema, type DriveFile } from './file'

const schema = z.object({
  files: z.array(fileSchema),
  nextPageToken: z.string().nullish(),
  /** Not everything was looked through. */
  incompleteSearch: z.boolean().nullish(),
})

/** What lies in one folder. `isWhole` false: Drive did not look everywhere, and something can be missing. */
export async function listFolder(
  config: DriveConfig,
  tools: ConnectorTools,
  { folderId, driveId }: { folderId: string; driveId: string | null },
): Promise<{ readonly files: readonly DriveFile[]; readonly isWhole: boolean }> {
  const files: DriveFile[] = []
  let isWhole = true
  let pageToken: string | null | undefined
  do {
    const page: z.infer<typeof schema> = await askDrive(
      config,
      tools,
      'files',
      {
        q: `'${folderId}' in parents and trashed = false`,
        fields: `nextPageToken,incompleteSearch,files(${fileFields})`,
        pageSize: '1000',
        includeItemsFromAllDrives: 'true',
        ...(driveId === null ? {} : { corpora: 'drive', driveId }),
        ...(pageToken ? { pageToken } : {}),
      },
      schema,
    )
    files.push(...page.files)
    if (page.incompleteSearch) isWhole = false
    pageToken = page.nextPageToken
  } while (pageToken)
  return { files, isWhole }
}
