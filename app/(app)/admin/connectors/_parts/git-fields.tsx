import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { AddressField } from './address-field'
import { SecretField } from './secret-field'
import type { SourceFieldsProps } from './source-fields'

export function GitFields({ form, problems, hasSecret, onChange }: SourceFieldsProps) {
  return (
    <>
      <AddressField
        form={form}
        problems={problems}
        label="Address of the repository"
        example="https://github.com/acme/handbook.git"
        hint="What git clone takes. Source code and other files of programs are passed over."
        onChange={onChange}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="Branch (optional)" hint="Without it the repository’s first one." error={problems.branch}>
          <Input
            autoComplete="off"
            spellCheck={false}
            placeholder="main"
            className="font-mono text-sm"
            value={form.branch}
            onChange={(event) => onChange({ branch: event.target.value })}
          />
        </Field>
        <Field label="Folder (optional)" hint="Only what is below it." error={problems.folder}>
          <Input
            autoComplete="off"
            spellCheck={false}
            placeholder="docs"
            className="font-mono text-sm"
            value={form.folder}
            onChange={(event) => onChange({ folder: event.target.value })}
          />
        </Field>
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field
          label="User name (optional)"
          hint="Leave it empty for tokens of GitHub and GitLab."
          error={problems.username}
        >
          <Input
            autoComplete="off"
            spellCheck={false}
            value={form.username}
            onChange={(event) => onChange({ username: event.target.value })}
          />
        </Field>
        <SecretField
          form={form}
          hasSecret={hasSecret}
          label="Token (optional)"
          hint="May be empty for a public repository. It needs to read contents and nothing else."
          onChange={onChange}
        />
      </div>
    </>
  )
}
