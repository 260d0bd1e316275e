import { expect, test } from 'vitest'
import { toWordingKey } from './to-wording-key'

const same = (a: string, b: string): void => expect(toWordingKey(a)).toBe(toWordingKey(b))
const different = (a: string, b: string): void => expect(toWordingKey(a)).not.toBe(toWordingKey(b))

test('case, white space, punctuation at the edges of words and the form of characters do not make another question', () => {
  same('How long is annual leave?', '  how LONG is\n annual   leave ')
  same('Leave, how long?', 'Leave – how long')
  same('What does “net” mean?', 'What does net mean')
  same('¿Cuánto dura?', 'cuánto dura')
  same('Is the (second) pump safe?', 'Is the second pump safe')
  same('ﬁle a claim', 'file a claim')
  same('Ｈow long?', 'How long')
  same('Caf\u0065\u0301 hours?', 'Café hours?')
  same('an\u00ADnual leave', 'annual leave')
  same("What's the 'net' sum?", 'What’s the net sum')
})

test('what stands inside a word or a figure does: one sign can turn the meaning round', () => {
  different('How much is 1.5 days?', 'How much is 15 days?')
  different('Is C++ allowed?', 'Is C allowed?')
  different('Is it -5 degrees?', 'Is it 5 degrees?')
  different('Is 5% enough?', 'Is 5 enough?')
  different('Who may sign?', 'Who may not sign?')
  different('Can they re-sign?', 'Can they resign?')
  different('Can Ada pay Ole?', 'Can Ole pay Ada?')
  different('Can we visit?', "Can't we visit?")
})

test('a wording of signs alone has an empty key', () => {
  expect(toWordingKey('?! … –')).toBe('')
})
