import type { Readable } from 'node:stream'
import type { Connector } from '../connector'
import { isReadableName } from '../is-readable-name'
import { s3Config, type S3Config } from './config'
import { openBucket } from './open-bucket'
import { toSourceError } from './to-source-error'

/** Objects of a bucket in S3 or in what speaks its protocol. An item is known by its key and changes with its ETag. */
export const s3Connector: Connector<S3Config, string> = {
  kind: 's3',
  config: s3Config,
  async *listChanges(config, tools) {
    const client = await openBucket(config, tools)
    const { ListObjectsV2Command } = await import('@aws-sdk/client-s3')
    const { bucket: Bucket, prefix: Prefix } = config
    let token: string | undefined
    try {
      do {
        const command = new ListObjectsV2Command({ Bucket, ...(Prefix ? { Prefix } : {}), ContinuationToken: token })
        const page = await client.send(command, { abortSignal: tools.signal }).catch(toSourceError(tools.signal))
        for (const { Key: key, ETag: etag = '', Size: size = 0 } of page.Contents ?? []) {
          // What ends with a slash is a folder that a console has made up; what begins with a dot is kept by programs.
          if (!key || key.endsWith('/') || key.split('/').some((part) => part.startsWith('.'))) continue
          if (isReadableName(key)) yield { type: 'item', externalId: key, version: `${etag}-${size}`, fetch: key }
          else yield { type: 'failed', externalId: key, code: 'file_type_unknown' }
        }
        token = page.IsTruncated ? page.NextContinuationToken : undefined
      } while (token)
      yield { type: 'complete' }
    } finally {
      client.destroy()
    }
  },
  async fetchItem(config, tools, { fetch: key }) {
    const client = await openBucket(config, tools)
    const { GetObjectCommand } = await import('@aws-sdk/client-s3')
    const command = new GetObjectCommand({ Bucket: config.bucket, Key: key })
    const object = await client.send(command, { abortSignal: tools.signal }).catch(toSourceError(tools.signal))
    const body = object.Body as Readable
    body.once('close', () => client.destroy())
    return { fileName: key, body }
  },
}
