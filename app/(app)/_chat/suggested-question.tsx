import { ArrowUpRight } from 'lucide-react'

export function SuggestedQuestion({ question, onAsk }: { question: string; onAsk: (question: string) => void }) {
  return (
    <button
      type="button"
      onClick={() => onAsk(question)}
      className="group flex min-h-11 w-full items-center gap-3 rounded-sm py-2 text-left text-base hover:text-accent"
    >
      <span className="min-w-0 flex-1">{question}</span>
      <ArrowUpRight className="size-4 shrink-0 text-faint group-hover:text-accent" aria-hidden />
    </button>
  )
}
