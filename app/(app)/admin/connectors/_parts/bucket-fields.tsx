import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { AddressField } from './address-field'
import { SecretField } from './secret-field'
import type { SourceFieldsProps } from './source-fields'

const texts = [
  { name: 'bucket', label: 'Bucket', placeholder: 'company-documents', isRequired: true },
  { name: 'region', label: 'Region', placeholder: 'us-east-1', isRequired: true },
  { name: 'prefix', label: 'Only keys that begin with (optional)', placeholder: 'handbook/', isRequired: false },
  { name: 'accessKeyId', label: 'Access key id', placeholder: '', isRequired: true },
] as const

export function BucketFields({ form, problems, hasSecret, onChange }: SourceFieldsProps) {
  return (
    <>
      <AddressField
        form={form}
        problems={problems}
        name="endpoint"
        label="Address of the server"
        example="https://s3.eu-central-1.amazonaws.com"
        hint="Without the bucket. At AWS: s3, the region, amazonaws.com."
        onChange={onChange}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {texts.map(({ name, label, placeholder, isRequired }) => (
          <Field key={name} label={label} error={problems[name]} required={isRequired}>
            <Input
              autoComplete="off"
              spellCheck={false}
              placeholder={placeholder}
              value={form[name]}
              onChange={(event) => onChange({ [name]: event.target.value })}
            />
          </Field>
        ))}
      </div>
      <SecretField
        form={form}
        hasSecret={hasSecret}
        label="Secret access key"
        hint="Of a key that may list this bucket and read its objects, and nothing else."
        onChange={onChange}
      />
    </>
  )
}
