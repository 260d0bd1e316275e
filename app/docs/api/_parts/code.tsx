/** A block of code that scrolls by itself; reachable by keyboard for that. */
export function Code({ text, label = 'Example' }: { text: string; label?: string }) {
  return (
    <pre
      aria-label={label}
      // A region that scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="overflow-x-auto rounded-md border border-line bg-sunken px-3 py-2.5 font-mono text-xs leading-relaxed"
    >
      <code>{text}</code>
    </pre>
  )
}
