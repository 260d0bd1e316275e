import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { AtlassianFields } from './atlassian-fields'
import type { SourceFieldsProps } from './source-fields'

const examples = { cloud: 'https://acme.atlassian.net/wiki', server: 'https://wiki.example.com' }

export function ConfluenceFields(props: SourceFieldsProps) {
  const { form, problems, onChange } = props
  return (
    <>
      <AtlassianFields {...props} examples={examples} />
      <Field
        label="Key of the space"
        hint="It stands in the addresses of its pages. Pages that only some may view go to groups that you choose after the first run."
        error={problems.spaceKey}
        required
      >
        <Input
          autoComplete="off"
          spellCheck={false}
          placeholder="DOCS"
          value={form.spaceKey}
          onChange={(event) => onChange({ spaceKey: event.target.value })}
        />
      </Field>
    </>
  )
}
