import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { ToolAuth } from '@/lib/domain/tool-service'
import { plainHttpHint, SecretInput, storedHint } from '../../_parts/secret-input'
import type { Group, ServiceForm } from './service-form-state'

export type ServiceFieldsProps = {
  form: ServiceForm
  onChange: (next: Partial<ServiceForm>) => void
  groups: readonly Group[]
  /** One is stored. */
  hasSecret: boolean
}

const ways = [
  { value: 'none', label: 'Nothing' },
  { value: 'bearer', label: 'Bearer token' },
  { value: 'header', label: 'Key in a header' },
  { value: 'query', label: 'Key in the address' },
  { value: 'basic', label: 'User name and password' },
] as const satisfies readonly { value: ToolAuth['kind']; label: string }[]

/** What a service is called, where it is, how it knows who asks, and who may have it asked. */
export function ServiceFields({ form, onChange, groups, hasSecret }: ServiceFieldsProps) {
  const isPlain = /^http:/i.test(form.baseUrl)
  const toggle = (id: string, on: boolean): void =>
    onChange({ groupIds: on ? [...form.groupIds, id] : form.groupIds.filter((one) => one !== id) })
  return (
    <div className="grid gap-4">
      <Field label="Name" hint="Readers see it in steps and footnotes." required>
        <Input maxLength={60} value={form.name} onChange={(event) => onChange({ name: event.target.value })} />
      </Field>
      <Field
        label="Address"
        hint="Where its operations begin. A host inside your own network has to be named in FOOTNOTE_CONNECTOR_HOSTS."
        required
      >
        <Input
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://orders.example.com/api"
          value={form.baseUrl}
          onChange={(event) => onChange({ baseUrl: event.target.value })}
        />
      </Field>
      <Field label="It asks for">
        <Select
          options={ways}
          value={form.kind}
          onValueChange={(kind) => onChange({ kind: kind as ToolAuth['kind'] })}
        />
      </Field>
      {(form.kind === 'header' || form.kind === 'query') && (
        <Field label={form.kind === 'header' ? 'Name of the header' : 'Name of the parameter'} required>
          <Input
            spellCheck={false}
            placeholder={form.kind === 'header' ? 'X-Api-Key' : 'api_key'}
            value={form.keyName}
            onChange={(event) => onChange({ keyName: event.target.value })}
          />
        </Field>
      )}
      {form.kind === 'basic' && (
        <Field label="User name" required>
          <Input
            autoComplete="off"
            value={form.username}
            onChange={(event) => onChange({ username: event.target.value })}
          />
        </Field>
      )}
      {form.kind !== 'none' && (
        <SecretInput
          label={form.kind === 'basic' ? 'Password' : form.kind === 'bearer' ? 'Token' : 'Key'}
          hint={
            isPlain
              ? plainHttpHint
              : hasSecret
                ? storedHint
                : 'Kept encrypted on this server, sent to this service only, and never shown again. Let it read only.'
          }
          hasSecret={hasSecret}
          value={form.secret}
          onChange={(secret) => onChange({ secret })}
        />
      )}
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 text-sm font-medium">Who may have it asked</legend>
        <p className="text-sm text-muted">
          {groups.length === 0
            ? 'Everyone in the workspace. Make groups under People and groups to limit it.'
            : form.groupIds.length === 0
              ? 'Everyone in the workspace. Choose groups to limit it.'
              : 'Only people of these groups; admins, too, only if they are in one.'}
        </p>
        {groups.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={form.groupIds.includes(id)}
            onCheckedChange={(checked) => toggle(id, checked === true)}
          />
        ))}
      </fieldset>
    </div>
  )
}
