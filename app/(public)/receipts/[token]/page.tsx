import { Download } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { buttonClass } from '@/components/ui/button'
import { readReceipt } from '@/lib/ingest/workspace/read-receipt'
import { formatCount } from '@/lib/domain/format-figures'
import type { WorkspaceReceipt } from '@/lib/domain/workspace-deletion'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { getRuntime } from '@/lib/runtime/get-runtime'
import { Heading } from '../../_parts/heading'

export const metadata: Metadata = { title: 'Receipt of a deletion', robots: { index: false } }

const words: Record<WorkspaceReceipt['state'], string> = {
  waiting: 'was asked to be deleted. It has not begun.',
  running: 'is being deleted.',
  done: 'is deleted.',
  cancelled: 'was asked to be deleted, and that was taken back.',
}

/** What is left of a workspace. Whoever has the link may see it: there is nothing left to sign in to. */
export default async function ReceiptPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const { receipt } = await load(token)
  const { removed, probes, audit, finishedAt } = receipt
  const found = probes && Object.values(probes).reduce((sum, count) => sum + count, 0)
  const facts: [string, string][] = [
    ['Receipt', receipt.id],
    ['Asked for', moment(receipt.requestedAt)],
    ...(finishedAt ? [['Finished', moment(finishedAt)] satisfies [string, string]] : []),
    ...(['documents', 'answers', 'users', 'blobs'] as const).flatMap((name): [string, string][] =>
      receipt.state === 'done' ? [[labels[name], formatCount(removed[name] ?? 0)]] : [],
    ),
    ...(audit
      ? [
          ['Audit log', `${formatCount(audit.entries)} entries, ${audit.isWhole ? 'whole' : 'broken'}`] satisfies [
            string,
            string,
          ],
        ]
      : []),
    ...(found === null
      ? []
      : [['Found afterwards', found === 0 ? 'nothing' : formatCount(found)] satisfies [string, string]]),
  ]
  return (
    <>
      <Heading title="Receipt of a deletion">
        The workspace <strong className="font-semibold text-ink">{receipt.workspace.name}</strong>{' '}
        {words[receipt.state]}
      </Heading>
      <dl className="divide-y divide-line border-y border-line text-sm">
        {facts.map(([label, value]) => (
          <div key={label} className="flex justify-between gap-4 py-2">
            <dt className="shrink-0 text-muted">{label}</dt>
            <dd className="tabular min-w-0 text-right break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <a href={`/api/receipts/${token}`} download className={buttonClass('primary', 'lg', 'mt-6 w-full')}>
        <Download aria-hidden />
        Download, signed
      </a>
      <p className="mt-3 text-xs text-pretty text-muted">
        JSON with counts by table and an Ed25519 signature over <code>JSON.stringify(receipt)</code>; the public key is
        in it.
      </p>
    </>
  )
}

const labels = { documents: 'Documents', answers: 'Answers', users: 'Accounts', blobs: 'Original files' } as const
const moment = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`

async function load(token: string) {
  try {
    return await readReceipt(await getRuntime(), token)
  } catch (error) {
    if (error instanceof FootnoteError && error.code === 'not_found') notFound()
    throw error
  }
}
