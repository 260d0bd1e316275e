import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Textarea } from '@/components/ui/textarea'
import { AddressField } from './address-field'
import { SecretField } from './secret-field'
import type { SourceFieldsProps } from './source-fields'

const columns = [
  { name: 'idColumn', label: 'Column of the id', hint: 'Different in each row, and the same for ever.' },
  { name: 'titleColumn', label: 'Column of the title', hint: undefined },
  { name: 'bodyColumn', label: 'Column of the text', hint: undefined },
  { name: 'updatedColumn', label: 'Column of the date (optional)', hint: undefined },
] as const

export function PostgresFields({ form, problems, hasSecret, onChange }: SourceFieldsProps) {
  return (
    <>
      <AddressField
        form={form}
        problems={problems}
        label="Address of the database"
        example="postgres://db.example.com:5432/intranet"
        hint="Everybody who may read the collection can read these rows."
        onChange={onChange}
      />
      <SegmentedControl
        aria-label="On the way"
        value={form.tls}
        onValueChange={(tls) => onChange({ tls })}
        options={[
          { value: 'verify', label: 'Encrypted' },
          { value: 'off', label: 'Not encrypted' },
        ]}
        className="justify-self-start"
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="User" hint="One that may read these tables and nothing else." error={problems.username} required>
          <Input
            autoComplete="off"
            spellCheck={false}
            value={form.username}
            onChange={(event) => onChange({ username: event.target.value })}
          />
        </Field>
        <SecretField form={form} hasSecret={hasSecret} label="Password" onChange={onChange} />
      </div>
      <Field
        label="Query"
        hint="One row for each document. It runs in a transaction that can only read, for a minute at most."
        error={problems.query}
        required
      >
        <Textarea
          rows={5}
          spellCheck={false}
          placeholder={'select id, title, body, updated_at\nfrom articles where published'}
          className="font-mono text-sm"
          value={form.query}
          onChange={(event) => onChange({ query: event.target.value })}
        />
      </Field>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {columns.map(({ name, label, hint }) => (
          <Field key={name} label={label} hint={hint} error={problems[name]}>
            <Input
              autoComplete="off"
              spellCheck={false}
              className="font-mono text-sm"
              value={form[name]}
              onChange={(event) => onChange({ [name]: event.target.value })}
            />
          </Field>
        ))}
      </div>
      <SegmentedControl
        aria-label="The text is"
        value={form.format}
        onValueChange={(format) => onChange({ format })}
        options={[
          { value: 'markdown', label: 'Text or Markdown' },
          { value: 'html', label: 'HTML' },
        ]}
        className="justify-self-start"
      />
    </>
  )
}
