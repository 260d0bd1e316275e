import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { AtlassianFields } from './atlassian-fields'
import type { SourceFieldsProps } from './source-fields'

const examples = { cloud: 'https://acme.atlassian.net', server: 'https://jira.example.com' }

export function JiraFields(props: SourceFieldsProps) {
  const { form, problems, onChange } = props
  return (
    <>
      <AtlassianFields {...props} examples={examples} />
      <Field
        label="Which issues"
        hint="A query in Jira’s own language (JQL). Issues with a security level go to groups that you choose after the first run."
        error={problems.jql}
        required
      >
        <Input
          autoComplete="off"
          spellCheck={false}
          placeholder="project = DOCS AND statusCategory = Done"
          className="font-mono text-sm"
          value={form.jql}
          onChange={(event) => onChange({ jql: event.target.value })}
        />
      </Field>
    </>
  )
}
