import { AddressField } from './address-field'
import { SecretField } from './secret-field'
import type { SourceFieldsProps } from './source-fields'

export function NotionFields({ form, problems, hasSecret, onChange }: SourceFieldsProps) {
  return (
    <>
      <SecretField
        form={form}
        hasSecret={hasSecret}
        label="Secret of the integration"
        hint="Make an internal integration that may read content and nothing else, and share with it what everybody who reads the collection may read: in Notion, at the page, Connections."
        onChange={onChange}
      />
      <AddressField
        form={form}
        problems={problems}
        label="Address of the interface"
        example="https://api.notion.com"
        hint="Change it only for a proxy of your own."
        onChange={onChange}
      />
    </>
  )
}
