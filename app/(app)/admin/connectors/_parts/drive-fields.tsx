import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SecretField } from './secret-field'
import type { SourceFieldsProps } from './source-fields'

export function DriveFields({ form, problems, hasSecret, onChange }: SourceFieldsProps) {
  return (
    <>
      <Field
        label="Folder or shared drive"
        hint="Its address in the browser. All folders below it are read."
        error={problems.folderId}
        required
      >
        <Input
          autoComplete="off"
          spellCheck={false}
          placeholder="https://drive.google.com/drive/folders/…"
          value={form.folderId}
          onChange={(event) => onChange({ folderId: event.target.value })}
        />
      </Field>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <SecretField
          form={form}
          hasSecret={hasSecret}
          label="Key file of a service account"
          hint="Paste the whole content of the JSON file from Google Cloud."
          onChange={onChange}
        />
        <Field
          label="Acts for (optional)"
          hint="A person’s e-mail address, with domain-wide delegation. Without it share the folder with the service account."
          error={problems.username}
        >
          <Input
            autoComplete="off"
            spellCheck={false}
            placeholder="reader@example.com"
            value={form.username}
            onChange={(event) => onChange({ username: event.target.value })}
          />
        </Field>
      </div>
    </>
  )
}
