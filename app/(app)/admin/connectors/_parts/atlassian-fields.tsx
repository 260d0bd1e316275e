import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { AddressField } from './address-field'
import { SecretField } from './secret-field'
import type { SourceFieldsProps } from './source-fields'

type AtlassianFieldsProps = SourceFieldsProps & {
  /** An address of the product in Atlassian's cloud, and one of a Data Center. */
  examples: { cloud: string; server: string }
}

/** Where a Jira or Confluence is and who signs in there: an API token with its e-mail address in the cloud, a personal token elsewhere. */
export function AtlassianFields({ form, problems, hasSecret, examples, onChange }: AtlassianFieldsProps) {
  const isCloud = form.hosting === 'cloud'
  return (
    <>
      <SegmentedControl
        aria-label="Where it runs"
        value={form.hosting}
        onValueChange={(hosting) => onChange({ hosting })}
        options={[
          { value: 'cloud', label: 'Atlassian Cloud' },
          { value: 'server', label: 'Data Center' },
        ]}
        className="justify-self-start"
      />
      <AddressField
        form={form}
        problems={problems}
        label="Address of the site"
        example={examples[form.hosting]}
        onChange={onChange}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field
          label={isCloud ? 'E-mail address' : 'User name (optional)'}
          hint={isCloud ? 'Of the account that the token belongs to.' : 'Leave it empty for a personal access token.'}
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
          label={isCloud ? 'API token' : 'Token or password'}
          hint="Of an account that may read and nothing else."
          onChange={onChange}
        />
      </div>
    </>
  )
}
