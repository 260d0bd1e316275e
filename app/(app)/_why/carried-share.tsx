/** From here on a reader is told to look for themselves. */
const leastSure = 0.75

/** How often sentences that the check supported alike were really carried, in our test sets. */
export function CarriedShare({ share }: { share: number }) {
  const isSure = share >= leastSure
  return (
    <div className="grid gap-1.5 text-sm">
      <p className="text-pretty">
        About{' '}
        <strong className={`tabular font-semibold ${isSure ? 'text-accent' : 'text-warn'}`}>
          {Math.round(share * 100)} of 100
        </strong>{' '}
        test sentences that were supported like this one were carried by their source.
      </p>
      {!isSure && (
        <p className="text-pretty text-muted">
          Its words are there, but not all of them, or among many others, so the source may say this of something else.
          Read it before you rely on it.
        </p>
      )}
    </div>
  )
}
