'use client'
import { cn } from '@/components/ui/cn'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { caseLanguages, goldenTags, type GoldenCase, type GoldenTag } from '@/lib/domain/golden-case'
import type { Fields } from './case-form'

export type ReaderFieldsProps = { fields: Fields; onChange: (change: Partial<Fields>) => void }

const languageNames = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
} satisfies Record<GoldenCase['language'], string>

/** Who asks, of what, and what the case is meant to show. */
export function ReaderFields({ fields, onChange }: ReaderFieldsProps) {
  const toggle = (tag: GoldenTag): void =>
    onChange({ tags: fields.tags.includes(tag) ? fields.tags.filter((one) => one !== tag) : [...fields.tags, tag] })
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Groups of the reader" hint="One a line; none is a plain member.">
          <Textarea value={fields.readerGroups} onChange={(event) => onChange({ readerGroups: event.target.value })} />
        </Field>
        <Field label="Collections" hint="One a line; none is all that the reader may read.">
          <Textarea value={fields.collections} onChange={(event) => onChange({ collections: event.target.value })} />
        </Field>
      </div>
      <Field label="Language" className="sm:w-1/2">
        <Select
          value={fields.language}
          onValueChange={(value) => onChange({ language: caseLanguages.find((one) => one === value) ?? 'en' })}
          options={caseLanguages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Field>
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">Tags</legend>
        <div className="flex flex-wrap gap-1.5">
          {goldenTags.map((tag) => (
            <button
              key={tag}
              type="button"
              aria-pressed={fields.tags.includes(tag)}
              onClick={() => toggle(tag)}
              className={cn(
                'h-7 rounded-full border px-3 text-sm transition-colors',
                fields.tags.includes(tag) ? 'border-accent bg-accent-soft text-accent' : 'border-line hover:bg-hover',
              )}
            >
              {tag}
            </button>
          ))}
        </div>
      </fieldset>
    </>
  )
}
