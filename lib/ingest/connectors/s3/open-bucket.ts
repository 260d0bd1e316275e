import { Agent as PlainAgent } from 'node:http'
import { Agent as TlsAgent } from 'node:https'
import type { S3Client } from '@aws-sdk/client-s3'
import type { ConnectorTools } from '../connector'
import { checkedLookup } from '@/lib/guardrails/net/checked-lookup'
import { requireAllowedUrl } from '@/lib/guardrails/net/require-allowed-address'
import type { S3Config } from './config'

/**
 * A client for one bucket. Its credentials are the connector's and never those of the machine; addresses are judged where the connection
 * is made, as for every connector; the bucket stands in the path, so that the host is the one that was entered. Large, so loaded when wanted.
 * @throws connector_address_refused
 */
export async function openBucket(config: S3Config, tools: ConnectorTools): Promise<S3Client> {
  const { endpoint, region, accessKeyId } = config
  requireAllowedUrl(new URL(endpoint), tools.hosts)
  const { S3Client: Client } = await import('@aws-sdk/client-s3')
  const lookup = checkedLookup(tools.hosts)
  return new Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey: tools.secret ?? '' },
    maxAttempts: 2,
    requestHandler: {
      httpAgent: new PlainAgent({ lookup }),
      httpsAgent: new TlsAgent({ lookup }),
      connectionTimeout: 10_000,
      socketTimeout: 30_000,
    },
  })
}
