import { expect, test } from 'vitest'
import { nameTopics, type NamedQuestion } from './name-topics'

const asked = (userId: string, text: string, isHandedOver = false): NamedQuestion => ({
  text,
  userId,
  handedOver: isHandedOver ? text : null,
})

const leave = [
  asked('a', 'How long is parental leave?'),
  asked('b', 'Who approves parental leaves at Norrvane?'),
  asked('c', 'Can parental leave be split?'),
]
const parking = [
  asked('a', 'Is there bicycle parking?'),
  asked('b', 'Where is the bicycle parking of Norrvane?'),
  asked('d', 'Who pays for bicycle parking?'),
]

test('a topic is named by what is frequent in it and rare elsewhere', () => {
  const background = [...leave, ...parking].map(({ text }) => text)
  background.push('Where is Norrvane?', 'Which leave is unpaid?', 'Is leave paid?', 'How many leave days are left?')
  expect(nameTopics([leave, parking], background)).toEqual([
    ['parental', 'leave'],
    ['bicycle', 'parking'],
  ])
})

test('the words of one or two people are not told, unless they handed the question over', () => {
  const background = leave.map(({ text }) => text)
  const secret = asked('d', 'Does parental leave end when Vera Lund is dismissed?')
  expect(nameTopics([[...leave, secret]], background)[0]?.join(' ')).not.toMatch(/vera|lund|dismissed/)
  const told = nameTopics([[asked('d', 'When is Vera dismissed?', true)]], background)
  expect(told).toEqual([['dismissed', 'Vera']])
})

test('words of earlier turns are not told, also when the question was handed over', () => {
  const followUp = { text: 'When is Vera dismissed in Graz?', userId: 'a', handedOver: 'And in Graz?' }
  expect(nameTopics([[followUp]], [])).toEqual([['Graz']])
})
