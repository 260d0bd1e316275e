import path from 'node:path'
import type { Env } from '@/lib/config/env'
import type { BlobStorage } from './blob-storage'
import { createFileBlobStorage } from './file-blob-storage'

/** The filesystem by default, an S3-compatible bucket when S3_BUCKET is set. The S3 client is loaded only then: it is large. */
export async function createBlobStorage(env: Env): Promise<BlobStorage> {
  if (!env.S3_BUCKET) return createFileBlobStorage(path.join(env.FOOTNOTE_DATA_DIR, 'blobs'))
  const [{ S3Client }, { createS3BlobStorage }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('./s3-blob-storage'),
  ])
  const client = new S3Client({
    region: env.S3_REGION,
    ...(env.S3_ENDPOINT ? { endpoint: env.S3_ENDPOINT, forcePathStyle: true } : {}),
    ...(env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY
      ? { credentials: { accessKeyId: env.S3_ACCESS_KEY_ID, secretAccessKey: env.S3_SECRET_ACCESS_KEY } }
      : {}),
  })
  return createS3BlobStorage({ client, bucket: env.S3_BUCKET, spoolDir: path.join(env.FOOTNOTE_DATA_DIR, 'spool') })
}
