import type { TopicMember } from '@/db/queries/topics/list-topic-members'
import { toQuestionKey } from '@/lib/domain/text/to-question-key'
import { fewestPeople, gapKinds, type GapKind, type Topic, type TopicExample } from '@/lib/domain/topic'
import { kindsOf } from './kinds-of'
import { nameTopics } from './name-topics'

export type DescribedTopics = {
  readonly topics: readonly Topic[]
  /** Questions of the period on subjects that fewer than three people asked about and that nobody handed over: counted, and nothing else. */
  readonly withheld: number
  /** Questions of the period that stand in no topic, because no other is near enough; they were all handed over. */
  readonly single: readonly TopicExample[]
}

type Group = {
  readonly id: number
  readonly current: readonly TopicMember[]
  readonly before: readonly TopicMember[]
  readonly countsAll: boolean
}

const mostTopics = 50
const mostExamples = 5

type Input = { readonly members: readonly TopicMember[]; readonly background: readonly string[]; readonly from: Date }

/**
 * Counts and names topics. Where at least three different people asked, all questions of the topic count; where fewer did, only those that
 * were rated or handed to people, as if the others did not exist.
 * @param input.members oldest first @param input.from the period's beginning: what is older belongs to the one before
 */
export function describeTopics({ members, background, from }: Input): DescribedTopics {
  const groups = groupByTopic(members.filter((member) => kindsOf(member).length > 0)).map(([id, all]): Group => {
    const recent = all.filter(({ createdAt }) => createdAt >= from)
    const countsAll = countPeople(recent) >= fewestPeople
    const told = countsAll ? all : all.filter(({ isHandedOver }) => isHandedOver)
    return {
      id,
      current: told.filter(({ createdAt }) => createdAt >= from),
      before: told.filter(({ createdAt }) => createdAt < from),
      countsAll,
    }
  })
  const told = new Set(groups.flatMap(({ current }) => current))
  const recent = members.filter((member) => member.createdAt >= from && kindsOf(member).length > 0)
  const shown = groups.filter(({ current }) => countQuestions(current) > 1)
  const names = nameTopics(
    shown.map(({ current }) => current.map(toNamed)),
    background,
  )
  const topics = shown.map((group, i) => toTopic(group, names[i] ?? []))
  return {
    topics: topics
      .toSorted((a, b) => b.people - a.people || b.questions - a.questions || a.id - b.id)
      .slice(0, mostTopics),
    withheld: countQuestions(recent.filter((member) => !told.has(member))),
    single: groups
      .filter(({ current }) => countQuestions(current) === 1)
      .flatMap(({ current }) => toExamples(current))
      .toSorted((a, b) => b.askedAt.getTime() - a.askedAt.getTime()),
  }
}

function toTopic({ id, current, before, countsAll }: Group, terms: readonly string[]): Topic {
  const kinds = Object.fromEntries(
    gapKinds.map((kind) => [kind, countQuestions(current.filter((member) => kindsOf(member).includes(kind)))]),
  ) as Record<GapKind, number>
  // Whether one or two people had asked before is theirs, unless they handed it over themselves.
  const mayTell = !countsAll || countPeople(before) >= fewestPeople
  return {
    id,
    terms,
    questions: countQuestions(current),
    people: countPeople(current),
    before: mayTell ? countQuestions(before) : null,
    kinds,
    examples: toExamples(current).slice(0, mostExamples),
    countsAll,
  }
}

/** Newest first, each question once. */
function toExamples(members: readonly TopicMember[]): TopicExample[] {
  const byKey = new Map<string, TopicExample>()
  for (const member of members) {
    if (!member.isHandedOver) continue
    const { answerId, question, createdAt: askedAt, rating: feedback } = member
    const request = member.isRequested ? { isOpen: member.isRequestOpen } : null
    const key = toQuestionKey(question)
    // Put at the end again: the map keeps the order of the last time each was asked.
    byKey.delete(key)
    byKey.set(key, { answerId, question, kinds: kindsOf(member), askedAt, feedback, request })
  }
  return [...byKey.values()].toReversed()
}

function groupByTopic(members: readonly TopicMember[]): [number, TopicMember[]][] {
  const groups = new Map<number, TopicMember[]>()
  for (const member of members) groups.set(member.topic, [...(groups.get(member.topic) ?? []), member])
  return [...groups]
}

const toNamed = ({ standalone, question, userId, isHandedOver }: TopicMember) => ({
  text: standalone ?? question,
  userId,
  handedOver: isHandedOver ? question : null,
})

const countPeople = (members: readonly TopicMember[]): number => new Set(members.map(({ userId }) => userId)).size

/** Asking the same again in the same place of a conversation, as regenerating does, is one question. */
const countQuestions = (members: readonly TopicMember[]): number =>
  new Set(members.map(({ conversationId, turn, question }) => `${conversationId} ${turn} ${toQuestionKey(question)}`))
    .size
