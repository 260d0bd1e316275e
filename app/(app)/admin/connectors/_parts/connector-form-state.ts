import { connectorSchedules, type ConnectorKind } from '@/lib/domain/connector'
import { connectorFields, sourceInput } from '@/lib/ingest/connectors/admin/connector-input'

/** The form as it is typed: everything a text, whatever the kind. */
export type ConnectorForm = {
  readonly kind: ConnectorKind
  readonly name: string
  /** `new` makes one. */
  readonly collectionId: string
  readonly schedule: string
  readonly path: string
  readonly url: string
  readonly removesOld: boolean
  readonly mode: 'links' | 'sitemap'
  readonly maxPages: string
  readonly maxDepth: string
  readonly pathPrefix: string
  readonly username: string
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  readonly prefix: string
  readonly accessKeyId: string
  readonly repository: string
  readonly hosting: 'cloud' | 'server'
  readonly jql: string
  readonly spaceKey: string
  readonly branch: string
  readonly folder: string
  readonly folderId: string
  readonly loginUrl: string
  readonly tenantId: string
  readonly clientId: string
  readonly place: string
  readonly library: string
  readonly readers: 'collection' | 'source'
  readonly tls: 'verify' | 'off'
  readonly query: string
  readonly idColumn: string
  readonly titleColumn: string
  readonly bodyColumn: string
  readonly updatedColumn: string
  readonly format: 'markdown' | 'html'
  /** Never comes from the server; empty keeps what is stored. */
  readonly secret: string
}

/** Where products are that everybody reaches at the same address. */
const interfaces: Partial<Record<ConnectorKind, string>> = {
  github: 'https://api.github.com',
  notion: 'https://api.notion.com',
  drive: 'https://www.googleapis.com',
  graph: 'https://graph.microsoft.com',
}

export function emptyForm(kind: ConnectorKind, path: string): ConnectorForm {
  const source = {
    path,
    url: interfaces[kind] ?? '',
    removesOld: false,
    mode: 'links',
    maxPages: '200',
    maxDepth: '3',
    pathPrefix: '',
    username: '',
    endpoint: '',
    region: 'us-east-1',
    bucket: '',
    prefix: '',
    accessKeyId: '',
    repository: '',
    hosting: 'cloud',
    jql: '',
    spaceKey: '',
    branch: '',
    folder: '',
    folderId: '',
    loginUrl: kind === 'graph' ? 'https://login.microsoftonline.com' : '',
    tenantId: '',
    clientId: '',
    place: '',
    library: '',
    readers: 'source',
    tls: 'verify',
    query: '',
    idColumn: 'id',
    titleColumn: 'title',
    bodyColumn: 'body',
    updatedColumn: 'updated_at',
    format: 'markdown',
    secret: '',
  } as const
  return { kind, name: '', collectionId: 'new', schedule: kind === 'web' ? '1440' : '60', ...source }
}

type Stored = {
  readonly kind: ConnectorKind
  readonly name: string
  readonly collectionId: string
  readonly scheduleMinutes: number | null
  readonly config: unknown
}

/** A stored connector in the form. A config that this version does not understand is asked for anew. */
export function formOf(stored: Stored): ConnectorForm {
  const empty = emptyForm(stored.kind, '')
  const parsed = sourceInput.safeParse({ kind: stored.kind, config: stored.config })
  const { kind, name, collectionId, scheduleMinutes } = stored
  const texts = Object.entries(parsed.success ? parsed.data.config : {}).map(([key, value]) => [
    key,
    typeof value === 'number' ? String(value) : value,
  ])
  const schedule = scheduleMinutes === null ? 'hand' : String(scheduleMinutes)
  return { ...empty, ...(Object.fromEntries(texts) as Partial<ConnectorForm>), kind, name, collectionId, schedule }
}

export type FormProblems = Partial<Record<keyof ConnectorForm, string>>

/** The source alone, which can be tried before it has a name. */
export function readSource(form: ConnectorForm) {
  const parsed = sourceInput.safeParse({ kind: form.kind, config: form })
  if (!parsed.success) return { source: null, problems: problemsOf(parsed.error) }
  return { source: { source: parsed.data, secret: form.secret === '' ? null : form.secret }, problems: {} }
}

/** The whole form, or what is wrong with it by field. */
export function readForm(form: ConnectorForm) {
  const { source, problems } = readSource(form)
  const scheduleMinutes = connectorSchedules.find((minutes) => String(minutes) === form.schedule) ?? null
  const fields = connectorFields.safeParse({ name: form.name, scheduleMinutes })
  if (source && fields.success) return { input: { ...fields.data, ...source }, problems: {} as FormProblems }
  return { input: null, problems: { ...problems, ...(fields.success ? {} : problemsOf(fields.error)) } }
}

function problemsOf(error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }): FormProblems {
  return Object.fromEntries(error.issues.map(({ path, message }) => [String(path.at(-1)), message]))
}
