/** A message of a prompt as the model gets it, line by line; places that are filled in stand out. */
export function PromptBlock({ label, text }: { label: string; text: string }) {
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1.5 text-sm font-medium">{label}</figcaption>
      <p className="rounded-md bg-sunken px-3.5 py-3 text-sm leading-relaxed break-words whitespace-pre-wrap">
        {text.split(/(\{\w+\})/).map((piece, index) =>
          index % 2 === 1 ? (
            // The same place may stand there twice: its position is all that tells the pieces apart.
            // oxlint-disable-next-line react/no-array-index-key
            <span key={index} className="rounded-xs bg-accent-soft px-1 font-medium text-accent">
              {piece}
            </span>
          ) : (
            piece
          ),
        )}
      </p>
    </figure>
  )
}
