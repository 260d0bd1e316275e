import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { newestShipped } from '@/lib/prompts/shipped-prompts'
import { PromptBlock } from './prompt-block'

const others = [
  { name: 'rewrite', title: 'Follow-up questions', what: 'Makes the second question of a conversation stand alone.' },
  {
    name: 'decompose',
    title: 'Questions of several parts',
    what: 'Takes a question apart, so that each part is searched.',
  },
  { name: 'plan', title: 'Plan of a deep answer', what: 'Says which questions are looked into.' },
  { name: 'research', title: 'Looking deeper', what: 'Looks for what is missing, with tools that only read.' },
] as const

/** The prompts that are changed in Git only, to be read here. */
export function OtherPrompts() {
  return (
    <Card>
      <CardHeader
        title="Other prompts"
        description="They prepare a question and write no answer. They are files in lib/prompts/templates and change with the product."
      />
      <CardBody className="grid gap-2">
        {others.map(({ name, title, what }) => {
          const { version, system, user, owner, variables } = newestShipped(name)
          return (
            <details key={name} className="rounded-md border border-line px-3 py-2">
              <summary className="cursor-pointer text-sm">
                <span className="font-medium">{title}</span>
                <span className="text-muted">
                  {' '}
                  · version {version} · {what}
                </span>
              </summary>
              <div className="mt-3 grid gap-3">
                <PromptBlock label="System message" text={system} />
                <PromptBlock label="User message" text={user} />
                <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
                  {Object.entries(variables).map(([place, words]) => (
                    <div key={place} className="contents">
                      <dt className="font-mono text-accent">{`{${place}}`}</dt>
                      <dd className="text-muted">{words}</dd>
                    </div>
                  ))}
                  <dt className="font-medium">Owner</dt>
                  <dd className="text-muted">{owner}</dd>
                </dl>
              </div>
            </details>
          )
        })}
      </CardBody>
    </Card>
  )
}
