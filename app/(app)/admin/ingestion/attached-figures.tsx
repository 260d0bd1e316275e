import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { formatBytes, formatCount } from '@/lib/domain/format-figures'

type AttachedFiguresProps = { files: number; bytes: number; conversations: number; people: number; failed: number }

/** How much people have attached to conversations of theirs: what it is stays theirs. */
export function AttachedFigures({ files, bytes, conversations, people, failed }: AttachedFiguresProps) {
  return (
    <Card>
      <CardHeader
        title="Attached to conversations"
        description="Files that people attached to conversations of their own. Nobody else finds them, and nothing above counts them."
      />
      <CardBody>
        <section aria-label="Attached to conversations">
          {files === 0 ? (
            <p className="text-muted">Nothing is attached.</p>
          ) : (
            <p className="tabular">
              {counted(files, 'file')}, {formatBytes(bytes)}, in {counted(conversations, 'conversation')} of{' '}
              {people === 1 ? '1 person' : `${formatCount(people)} people`}
              {failed > 0 && <span className="text-muted">; {formatCount(failed)} could not be read</span>}
            </p>
          )}
        </section>
      </CardBody>
    </Card>
  )
}

const counted = (count: number, one: string): string => `${formatCount(count)} ${one}${count === 1 ? '' : 's'}`
