import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { embedderModel, rerankerModel } from '@/lib/models/local/model-manifest'

const rows = [
  {
    name: 'Embedder',
    model: `${embedderModel.name}, ${embedderModel.licence}`,
    about:
      'Finds passages by meaning. It is English: documents in other languages are found by their words, or choose a hosted embedder that knows them.',
    needsFiles: true,
  },
  {
    name: 'Reranker',
    model: `${rerankerModel.name}, ${rerankerModel.licence}`,
    about:
      'Reads question and passage together and puts the passage that answers first, where no hosted one does it; decides what answers. English as well.',
    needsFiles: true,
  },
  {
    name: 'Answerer',
    model: 'local:extractive',
    about:
      'Quotes the sentences that answer and refuses when none does. It writes nothing of its own, so it invents nothing.',
    needsFiles: false,
  },
] as const

/** `notice` says why the model files are not there; null when they are. */
export function LocalModelsCard({ notice }: { notice: string | null }) {
  return (
    <Card>
      <CardHeader
        title="On this server"
        description="They need no key and no network, cost nothing, and what they read stays here."
      />
      <CardBody className="grid gap-4">
        {notice !== null && (
          <Notice tone="warn" title="Search is by keyword only">
            {notice} Start Footnote again to fetch them. Without access to the network, put the files where
            FOOTNOTE_MODELS_URL or FOOTNOTE_MODELS_DIR points.
          </Notice>
        )}
        <ul className="divide-y divide-line">
          {rows.map(({ name, model, about, needsFiles }) => {
            const isReady = !needsFiles || notice === null
            return (
              <li
                key={name}
                className="grid gap-x-6 gap-y-1 py-3 text-sm first:pt-0 last:pb-0 sm:grid-cols-[17rem_1fr]"
              >
                <div>
                  <p className="flex items-center gap-2 font-medium">
                    {name}
                    <Badge tone={isReady ? 'accent' : 'warn'}>{isReady ? 'ready' : 'missing'}</Badge>
                  </p>
                  <p className="text-xs break-words text-muted">{model}</p>
                </div>
                <p className="text-pretty text-muted">{about}</p>
              </li>
            )
          })}
        </ul>
      </CardBody>
    </Card>
  )
}
