'use client'
import { useAction } from '@/app/_lib/use-action'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { choosePersonalData, type PersonalDataPolicy } from './actions'

export type PersonalDataCardProps = {
  toProviders: PersonalDataPolicy
  written: PersonalDataPolicy
  /** Whether anything is sent anywhere: without a hosted model there is nothing to keep back. */
  hasProvider: boolean
}

const toProvidersOptions = [
  { value: 'off', label: 'Sent like everything else' },
  { value: 'mask', label: 'Replaced by placeholders' },
  { value: 'block', label: 'Never sent' },
]
const toProvidersHints = {
  off: 'Questions and passages go to the hosted models as they are.',
  mask: 'A model reads “PII_EMAIL_1”; in its answer the reader sees the address again. Embedders and rerankers get placeholders, too.',
  block:
    'What holds personal data is quoted on this server instead of being written by a hosted model. Embedders get placeholders, and passages that hold personal data are reranked here.',
} as const

const writtenOptions = [
  { value: 'off', label: 'Stored as it is written' },
  { value: 'mask', label: 'Masked before it is stored' },
  { value: 'block', label: 'Refused' },
]
const writtenHints = {
  off: 'Questions and remarks are kept as people write them.',
  mask: 'A question is asked and kept with “[e-mail]” in the place of an address. Search cannot find by what was masked.',
  block: 'A question or remark with personal data is not taken; the person is told what was found in it.',
} as const

/** What becomes of personal data on its way out and in what people type. */
export function PersonalDataCard({ toProviders, written, hasProvider }: PersonalDataCardProps) {
  const choose = useAction(choosePersonalData, { done: 'Saved' })
  return (
    <Card>
      <CardHeader
        title="Personal data"
        description="Card and account numbers, e-mail addresses, telephone numbers, IP addresses, national ids and keys, found by pattern and checksum. Names are not found."
      />
      <CardBody className="grid items-start gap-5 sm:grid-cols-2">
        <Field
          label="In what is sent to hosted models"
          hint={
            hasProvider
              ? toProvidersHints[toProviders]
              : `${toProvidersHints[toProviders]} No hosted model is set up yet.`
          }
        >
          <Select
            options={toProvidersOptions}
            value={toProviders}
            disabled={choose.pending}
            onValueChange={(value) => void choose.run({ toProviders: value as PersonalDataPolicy })}
          />
        </Field>
        <Field label="In questions and remarks" hint={writtenHints[written]}>
          <Select
            options={writtenOptions}
            value={written}
            disabled={choose.pending}
            onValueChange={(value) => void choose.run({ written: value as PersonalDataPolicy })}
          />
        </Field>
      </CardBody>
    </Card>
  )
}
