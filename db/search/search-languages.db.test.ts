import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { chunks } from '@/db/schema'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { ChunkId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { detectKeywordEngine } from './detect-keyword-engine'
import { indexKeywords } from './index-keywords'
import { keywordLanguages } from './keyword-languages'
import { prepareKeywordEngine } from './prepare-keyword-engine'
import { searchBm25Sql } from './search-bm25-sql'
import { searchKeyword } from './search-keyword'
import { segmentWords } from '@/lib/domain/text/segment-words'

const texts = {
  en: 'Unused vacation days are carried over into the next year, and the manager answers within five days.',
  de: 'Die Räume des Lagers sind nach der Schicht zu schließen, und der Schlüssel wird beim Pförtner abgegeben.',
  fr: "La sécurité de l'atelier est vérifiée chaque lundi, et les chaussures usées sont remplacées par le magasin.",
  es: 'Las reuniones de formación se anuncian con cuatro días de antelación en el tablón de la entrada.',
  it: "Gli infortuni si segnalano entro trentasei ore, e l'attività dell'officina è sospesa fino al controllo.",
  pt: 'As reuniões são marcadas com dois dias de antecedência e os crachás perdidos não são substituídos no mesmo dia.',
  nl: 'De sleutels van het magazijn worden door de portier bewaard en mogen niet naar huis worden meegenomen.',
  da: 'Nøglerne til lageret skal afleveres hos portneren, og medarbejderne må ikke tage dem med hjem efter fyraften.',
  sv: 'Nycklarna till lagret ska lämnas hos portvakten och får inte tas med hem efter arbetstidens slut.',
  fi: 'Varaston avaimet on palautettava vartijalle, ja työntekijät eivät saa viedä niitä kotiin työpäivän jälkeen.',
  hu: 'A raktár kulcsait a portásnak kell leadni, és azokat nem szabad hazavinni a munkaidő után.',
  ro: 'Cheile depozitului sunt predate portarului și nu trebuie luate acasă după terminarea programului de lucru.',
  ru: 'Сотрудники подают заявления на отпуск за две недели, и руководитель отвечает на них в течение пяти дней.',
  tr: 'Depo anahtarları kapıcıya teslim edilir ve çalışanlar bunları mesai sonra evlerine götürmek için izin almalıdır.',
  ja: '有給休暇は上司に申請します。ドライアイスは換気のよい部屋に保管してください。',
  zh: '员工每年有二十天年假，申请须由主管批准。实验室的钥匙存放在前台。',
  th: 'พนักงานมีวันหยุดพักผ่อนปีละยี่สิบวัน และต้องขออนุญาตจากหัวหน้างาน',
}
/** Other forms of the words than the passages have, with and without accents. */
const questions: [keyof typeof texts, string][] = [
  ['en', 'Who answers when a vacation is carried over?'],
  ['de', 'Wann ist ein Raum im Lager zu schließen?'],
  ['de', 'raum lager'],
  ['fr', 'Quand l’atelier est-il vérifié pour la sécurité ?'],
  ['fr', 'securite atelier'],
  ['fr', 'Qui remplace une chaussure usée ?'],
  ['es', '¿Con cuántos días se anuncia una reunión?'],
  ['es', 'reunion formacion'],
  ['it', "Entro quante ore si segnala un infortunio nell'officina?"],
  ['pt', 'O crachá perdido é substituído quando?'],
  ['nl', 'Wie bewaart een sleutel van het magazijn?'],
  ['da', 'Hvor skal en nøgle til lageret afleveres?'],
  ['sv', 'Var ska en nyckel till lagret lämnas?'],
  ['fi', 'Kenelle varaston avain on palautettava?'],
  ['hu', 'Kinek kell a raktár kulcsát leadni?'],
  ['ro', 'Cui sunt predate cheile de la depozit?'],
  ['ru', 'Кто отвечает на заявление сотрудника?'],
  ['tr', 'Depo anahtarı kime teslim edilir?'],
  ['ja', '有給休暇の申請は誰にしますか'],
  ['ja', 'ドライアイスはどこに保管しますか'],
  ['zh', '年假申请由谁批准？'],
  ['zh', '钥匙放在哪里'],
  ['th', 'วันหยุดพักผ่อนมีกี่วัน'],
]
const today = '2026-03-10'

let database: TestDatabase
let db: Db
let scope: Scope
let neighbour: Scope
const byChunk = new Map<ChunkId, string>()

beforeAll(async () => {
  database = await createTestDatabase()
  db = database.db
  scope = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  for (const [language, text] of Object.entries(texts)) {
    const made = await makeIndexedDocument(db, scope, { title: 'Sheet', text })
    for (const id of made.chunkIds) byChunk.set(id, language)
  }
  await makeIndexedDocument(db, neighbour, { title: 'Sheet', text: texts.en })
}, 60_000)

afterAll(() => database.close())

const first = async (query: string) => {
  const [best] = await searchKeyword(db, scope, { query, limit: 5, today })
  return best && byChunk.get(best.chunkId)
}

describe('keyword search by language', () => {
  it.for(questions)('finds the passage in %s for "%s"', async ([language, query]) => {
    expect(await first(query)).toBe(language)
  })

  it('stems a question in its own language, one that tells none in all that the workspace has, and knows nothing of the neighbour', async () => {
    expect(await keywordLanguages(db, scope, 'Wo ist der Schlüssel zu finden?')).toEqual(['german'])
    expect(await keywordLanguages(db, scope, 'Schlüssel')).toContain('german')
    expect(await keywordLanguages(db, scope, 'Schlüssel')).toHaveLength(15)
    expect(await keywordLanguages(db, neighbour, 'Wo ist der Schlüssel zu finden?')).toEqual(['english'])
  })

  it('takes neither stop words nor particles for words', async () => {
    expect(await searchKeyword(db, scope, { query: 'der die und ist im', limit: 5, today })).toEqual([])
    expect(await searchKeyword(db, scope, { query: 'これはですか', limit: 5, today })).toEqual([])
  })

  it('makes an index over words that were all stemmed as English anew, once', async ({ skip }) => {
    if ((await detectKeywordEngine(db)) === 'sql-bm25') skip('this server has no pg_textsearch')
    await db.execute(sql`drop index chunks_bm25`)
    await db.execute(
      sql`create index chunks_bm25 on chunks using bm25 (search_text) with (text_config = 'english') where is_active`,
    )
    await db.execute(sql`comment on index chunks_bm25 is 'segments: plain'`)
    await db.transaction(prepareKeywordEngine)
    expect(await first('raum lager')).toBe('de')
    const node = () => db.execute(sql`select pg_relation_filenode('chunks_bm25') as node`)
    const before = [...(await node())]
    await db.transaction(prepareKeywordEngine)
    expect([...(await node())]).toEqual(before)
  })
})

describe('the sql-bm25 engine by language', () => {
  it('finds what pg_textsearch finds first', async () => {
    await using other = await createTestDatabase()
    const admin = await makeUser(other.db, { workspaceId: await makeWorkspace(other.db), role: 'admin' })
    const found = new Map<ChunkId, string>()
    for (const [language, text] of Object.entries(texts)) {
      const { chunkIds } = await makeIndexedDocument(other.db, admin, { title: 'Sheet', text })
      for (const id of chunkIds) found.set(id, language)
    }
    if ((await detectKeywordEngine(other.db)) === 'pg_textsearch') {
      await other.db.execute(sql`drop index chunks_bm25`)
      const rows = await other.db.select({ workspaceId: chunks.workspaceId, id: chunks.id }).from(chunks)
      await indexKeywords(other.db, rows)
    }
    const answers: (string | undefined)[] = []
    for (const [, question] of questions) {
      const languages = await keywordLanguages(other.db, admin, question)
      const query = segmentWords(question) ?? question
      const [best] = await searchBm25Sql(other.db, admin, { query, languages, limit: 5, today })
      answers.push(best && found.get(best.chunkId))
    }
    expect(answers).toEqual(questions.map(([language]) => language))
  })
})
