import { expect, test } from 'vitest'
import { hasExpectedType } from './has-expected-type'
import { readQuestion, type AnswerType } from './read-question'

const asked: [string, AnswerType][] = [
  ['Wer ist für den Brandschutz im Werk zuständig?', 'person'],
  ['Bis wann sind die Tage zu verbrauchen?', 'time'],
  ['Wie viele Stunden darf ich von zu Hause arbeiten?', 'number'],
  ['Wo ist der Sammelplatz?', 'place'],
  ['À quelle heure peut-on entrer le samedi ?', 'time'],
  ['Combien de minutes peut-on rester dans la pièce ?', 'number'],
  ['Combien coûte un badge perdu à la réception ?', 'money'],
  ['Où sont les piles usées ?', 'place'],
  ['Qui est le responsable de la sécurité ?', 'person'],
  ['La personne qui signale un accident doit-elle attendre le médecin ?', 'any'],
  ['¿Cuánto cuesta el menú del día?', 'money'],
  ['¿A qué hora cierra el centro los viernes?', 'time'],
  ['¿Quién dirige el taller de la sede?', 'person'],
  ['¿Cuántos días de antelación son?', 'number'],
  ['Chi è allo sportello della sede?', 'person'],
  ['Entro che ora si annunciano i visitatori?', 'time'],
  ['Quanto costa sostituire un badge nella sede?', 'money'],
  ['Dove sono le chiavi del magazzino?', 'place'],
]

test.for(asked)('readQuestion reads what "%s" asks for', ([text, type]) => {
  expect(readQuestion(text).type).toBe(type)
})

test('what is counted is the noun behind the word that counts', () => {
  const nounsOf = (text: string) => [...(readQuestion(text).measure?.nouns ?? [])]
  expect(nounsOf('Combien de minutes peut-on rester dans la pièce ?')).toEqual(['minut'])
  expect(nounsOf("Combien d'heures dure la formation de la journée ?")).toEqual(['heur'])
  expect(nounsOf('¿Con cuántos días de antelación se anuncian las visitas?')).toEqual(['día'])
  expect(nounsOf('Ogni quanti mesi si tara la camera climatica?')).toEqual(['mesi'])
  expect(nounsOf('Wie viele Stunden sind es in der Woche?')).toEqual(['stunden'])
})

test('a day of the week answers when, in each of the languages', () => {
  const has = (question: string, text: string) => hasExpectedType(readQuestion(question), text)
  expect(has('Quand est-ce que les piles sont enlevées ?', 'Le prestataire vient chaque lundi.')).toBe(true)
  expect(has('¿Cuándo se limpia la sala de la planta?', 'La sala se limpia los jueves.')).toBe(true)
  expect(has('Quando si consegna il badge della sede?', 'Allo sportello, il giovedì.')).toBe(true)
  expect(has('Quando si consegna il badge della sede?', 'Allo sportello della sede.')).toBe(false)
})

test('l’atelier is a word of the question about atelier', () => {
  expect(readQuestion("Quelles chaussures porte-t-on dans l'atelier ?").terms).toContain('atelier')
  expect(readQuestion("Quando dà l'allarme il rilevatore dell'ossigeno?").terms).toEqual(
    expect.arrayContaining(['allarm', 'ossigeno']),
  )
})

test('words of Japanese are words of the question', () => {
  expect(readQuestion('有給休暇は誰に申請しますか').terms).toEqual(expect.arrayContaining(['有給', '休暇', '申請']))
})
