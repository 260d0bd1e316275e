'use client'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { AddressField } from './address-field'
import { BucketFields } from './bucket-fields'
import { ConfluenceFields } from './confluence-fields'
import type { ConnectorForm, FormProblems } from './connector-form-state'
import { DriveFields } from './drive-fields'
import { GitFields } from './git-fields'
import { GithubFields } from './github-fields'
import { GraphFields } from './graph-fields'
import { ImapFields } from './imap-fields'
import { JiraFields } from './jira-fields'
import { NotionFields } from './notion-fields'
import { PostgresFields } from './postgres-fields'
import { SlackFields } from './slack-fields'
import { WebdavFields } from './webdav-fields'
import { ZendeskFields } from './zendesk-fields'

export type SourceFieldsProps = {
  form: ConnectorForm
  problems: FormProblems
  /** Folders below which may be read. */
  folders: readonly string[]
  hasSecret: boolean
  onChange: (change: Partial<ConnectorForm>) => void
}

/** What each kind of source wants to know. */
export function SourceFields(props: SourceFieldsProps) {
  const { form, problems, folders, onChange } = props
  if (form.kind === 'folder')
    return (
      <Field
        label="Folder"
        hint={`Allowed: ${folders.join(', ')} and what is below. Links in it are not followed.`}
        error={problems.path}
        required
      >
        <Input
          spellCheck={false}
          value={form.path}
          className="font-mono text-sm"
          onChange={(event) => onChange({ path: event.target.value })}
        />
      </Field>
    )
  if (form.kind === 'feed')
    return (
      <>
        <AddressField
          form={form}
          problems={problems}
          label="Address of the feed"
          example="https://example.com/feed.xml"
          onChange={onChange}
        />
        <Checkbox
          label="Delete documents whose entries have left the feed"
          hint="Most feeds show their newest entries only. Leave this off to keep the older ones."
          checked={form.removesOld}
          onCheckedChange={(checked) => onChange({ removesOld: checked === true })}
        />
      </>
    )
  if (form.kind === 'webdav') return <WebdavFields {...props} />
  if (form.kind === 'github') return <GithubFields {...props} />
  if (form.kind === 'jira') return <JiraFields {...props} />
  if (form.kind === 'confluence') return <ConfluenceFields {...props} />
  if (form.kind === 'git') return <GitFields {...props} />
  if (form.kind === 'notion') return <NotionFields {...props} />
  if (form.kind === 'zendesk') return <ZendeskFields {...props} />
  if (form.kind === 'drive') return <DriveFields {...props} />
  if (form.kind === 'graph') return <GraphFields {...props} />
  if (form.kind === 'postgres') return <PostgresFields {...props} />
  if (form.kind === 'imap') return <ImapFields {...props} />
  if (form.kind === 'slack') return <SlackFields {...props} />
  if (form.kind === 's3') return <BucketFields {...props} />
  return <SiteFields {...props} />
}

function SiteFields({ form, problems, onChange }: SourceFieldsProps) {
  const bySitemap = form.mode === 'sitemap'
  return (
    <>
      <SegmentedControl
        aria-label="How pages are found"
        value={form.mode}
        onValueChange={(mode) => onChange({ mode })}
        options={[
          { value: 'links', label: 'Follow links' },
          { value: 'sitemap', label: 'Read the sitemap' },
        ]}
        className="justify-self-start"
      />
      <AddressField
        form={form}
        problems={problems}
        label={bySitemap ? 'Address of the sitemap' : 'First page'}
        example={bySitemap ? 'https://example.com/sitemap.xml' : 'https://example.com/docs/'}
        onChange={onChange}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="Pages at most" error={problems.maxPages}>
          <Input
            inputMode="numeric"
            className="tabular"
            value={form.maxPages}
            onChange={(event) => onChange({ maxPages: event.target.value })}
          />
        </Field>
        {!bySitemap && (
          <Field label="Links away from the first page" error={problems.maxDepth}>
            <Input
              inputMode="numeric"
              className="tabular"
              value={form.maxDepth}
              onChange={(event) => onChange({ maxDepth: event.target.value })}
            />
          </Field>
        )}
      </div>
      <Field label="Only below this path (optional)" hint="Other hosts are never read." error={problems.pathPrefix}>
        <Input
          spellCheck={false}
          placeholder="/docs/"
          className="font-mono text-sm"
          value={form.pathPrefix}
          onChange={(event) => onChange({ pathPrefix: event.target.value })}
        />
      </Field>
    </>
  )
}
