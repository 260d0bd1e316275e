import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { requirePage } from '@/app/_lib/require-page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { DiffPicker } from '../../_parts/diff-picker'
import { loadVersion, type VersionParams } from '../../_parts/load-version'
import { SideBySide } from '../../_parts/side-by-side'
import { statusWords } from '../../_parts/version-status'

export const metadata: Metadata = { title: 'Compare prompt versions' }

type Props = VersionParams & { searchParams: Promise<Record<string, string | string[] | undefined>> }

const paramsSchema = z.object({ with: z.coerce.number().int().positive().optional().catch(undefined) })

/** Two versions beside each other, the words that differ lit. */
export default async function PromptDiffPage({ params, searchParams }: Props) {
  const { runtime, scope } = await requirePage('admin')
  const { version: row, active, all } = await loadVersion(runtime, scope, params)
  const wanted = paramsSchema.parse(await searchParams).with
  const others = all.filter(({ version }) => version !== row.version)
  const other = others.find(({ version }) => version === wanted) ?? active ?? others[0]
  const label = (one: typeof row): string => `Version ${one.version}, ${statusWords[one.status].word.toLowerCase()}`
  return (
    <>
      <PageHeader
        title={other ? `Version ${row.version} beside version ${other.version}` : `Version ${row.version}`}
        actions={
          other && (
            <DiffPicker
              version={row.version}
              other={other.version}
              others={others.map((one) => ({ version: one.version, label: label(one) }))}
            />
          )
        }
      >
        <Link className="text-sm text-muted hover:text-ink" href={`/admin/prompts/${row.version}`}>
          ← Version {row.version}
        </Link>
      </PageHeader>
      {other ? (
        <div className="grid gap-6">
          {(['rationale', 'system', 'user'] as const).map((field) => (
            <SideBySide
              key={field}
              title={{ rationale: 'Why', system: 'System message', user: 'User message' }[field]}
              before={{ label: label(other), text: other[field] }}
              after={{ label: label(row), text: row[field] }}
            />
          ))}
        </div>
      ) : (
        <EmptyState title="There is one version only">Make a draft, and compare it with this one.</EmptyState>
      )}
    </>
  )
}
