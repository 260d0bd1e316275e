import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { SourceFieldsProps } from './source-fields'

export function SlackFields({ form, problems, folders, onChange }: SourceFieldsProps) {
  return (
    <>
      <Field
        label="Where the export lies"
        hint={`The ZIP that an owner of the workspace downloads from Slack, what it unpacks to, or a folder of such ZIPs, of which the newest is read. Allowed: below ${folders.join(', ')}.`}
        error={problems.path}
        required
      >
        <Input
          autoComplete="off"
          spellCheck={false}
          value={form.path}
          className="font-mono text-sm"
          onChange={(event) => onChange({ path: event.target.value })}
        />
      </Field>
      <p className="text-sm text-pretty text-muted">
        Put a newer export in its place and run it again: days that differ are read again, days that are gone go.
        Private channels go to groups that you choose after the first run. Direct messages are never taken.
      </p>
    </>
  )
}
