import type { ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { ConnectorForm } from './connector-form-state'
import { SecretField } from './secret-field'
import type { SourceFieldsProps } from './source-fields'

type Name = 'place' | 'library' | 'folder' | 'tenantId' | 'clientId' | 'url' | 'loginUrl'

const readerOptions = [
  { value: 'source', label: 'Those who may read it in SharePoint' },
  { value: 'collection', label: 'All who may read the collection' },
]

export function GraphFields({ form, problems, hasSecret, onChange }: SourceFieldsProps) {
  const field = (name: Name, label: string, placeholder: string, hint?: ReactNode) => (
    <Field
      label={label}
      hint={hint}
      error={problems[name]}
      required={name === 'place' || name === 'tenantId' || name === 'clientId'}
    >
      <Input
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={form[name]}
        onChange={(event) => onChange({ [name]: event.target.value } satisfies Partial<ConnectorForm>)}
      />
    </Field>
  )
  return (
    <>
      {field(
        'place',
        'SharePoint site, or whose OneDrive',
        'https://acme.sharepoint.com/sites/hr',
        'The address of the site, or a person’s e-mail address.',
      )}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {field('library', 'Library (optional)', 'Documents', 'By its name. Without it the site’s own documents.')}
        {field('folder', 'Folder (optional)', 'Policies/2026', 'Its path in the library. Without it all of it.')}
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {field('tenantId', 'Directory (tenant) ID', 'acme.onmicrosoft.com')}
        {field('clientId', 'Application (client) ID', '1b4e28ba-2fa1-11d2-…')}
      </div>
      <SecretField
        form={form}
        hasSecret={hasSecret}
        label="Client secret"
        hint="Its value, of an application in Entra that may read this site (Sites.Selected) or all files (Files.Read.All), with the consent of an admin."
        onChange={onChange}
      />
      <Field
        label="Who may read a file"
        hint={
          form.readers === 'source'
            ? 'It is asked for each file. After the first run you say which group here each group there is; until then its files stay out. People who are named one by one are left out.'
            : 'Everybody who may read the collection can read all files, whoever may read them there.'
        }
      >
        <Select
          options={readerOptions}
          value={form.readers}
          onValueChange={(readers) => onChange({ readers: readers === 'source' ? 'source' : 'collection' })}
        />
      </Field>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {field('url', 'Address of the interface', '', 'Another one in national clouds.')}
        {field('loginUrl', 'Address of the sign-in', '')}
      </div>
    </>
  )
}
