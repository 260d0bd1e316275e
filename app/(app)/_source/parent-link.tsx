import Link from 'next/link'

/** Where a document was unpacked from, behind the line under its title. */
export function ParentLink({ parent }: { parent: { id: string; title: string } }) {
  return (
    <>
      {' · from '}
      <Link
        href={`/documents/${parent.id}`}
        className="rounded-xs underline decoration-line-strong underline-offset-2 hover:text-ink"
      >
        <bdi>{parent.title}</bdi>
      </Link>
    </>
  )
}
