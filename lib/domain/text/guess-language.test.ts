import { expect, test } from 'vitest'
import { guessLanguage } from './guess-language'
import { languages } from './languages'
import { readTextConfig } from './read-text-config'

const sentences = {
  en: 'Up to five days of unused leave may be carried over into the next year.',
  de: 'In der Halle sind Schuhe der Klasse S2 zu tragen.',
  fr: "Un badge perdu est signalé le jour même ; il ne peut pas être remplacé sans l'accord.",
  es: 'Las visitas se anuncian con cuatro días de antelación y no pueden entrar en el taller.',
  it: 'I visitatori si annunciano entro le 12:00 del giorno che precede la visita.',
  pt: 'As reuniões são marcadas com dois dias de antecedência e os crachás não são substituídos no mesmo dia.',
  nl: 'De sleutels van het magazijn worden door de portier bewaard en mogen niet mee naar huis.',
  da: 'Nøglerne skal afleveres hos portneren, og medarbejderne må ikke tage dem med hjem efter arbejdet uden aftale.',
  no: 'Nøklene skal leveres til vakten, og de ansatte må ikke ta dem med hjem etter arbeidet uten avtale.',
  sv: 'Nycklarna ska lämnas hos portvakten och får inte tas med hem efter arbetstidens slut.',
  fi: 'Avaimet on palautettava vartijalle, ja työntekijät eivät saa viedä niitä kotiin työpäivän jälkeen.',
  hu: 'A raktár kulcsait a portásnak kell leadni, és azokat nem szabad hazavinni a munkaidő után.',
  ro: 'Cheile depozitului sunt predate portarului și nu trebuie luate acasă după program.',
  ru: 'Сотрудники подают заявления на отпуск за две недели, и руководитель отвечает на них в течение пяти дней.',
  tr: 'Anahtarlar kapıcıya teslim edilir ve çalışanlar bunları mesai sonra eve götürmek için izin almalıdır.',
}

test.for(languages)('guessLanguage knows %s', (language) => {
  expect(guessLanguage(sentences[language])).toBe(language)
})

test('guessLanguage says nothing of a table row, nor of two words', () => {
  expect(guessLanguage('Graz | 27 | 28 | 30')).toBeNull()
  expect(guessLanguage('Schlüssel der Halle')).toBeNull()
  expect(
    guessLanguage('Marieke van Duyn | Willem van Dam | Head of Quality | Pieter van Wijk | Head of Sales | '.repeat(9)),
  ).toBeNull()
})

test('guessLanguage reads short questions, the shorter the fewer languages are in question', () => {
  expect(guessLanguage('Wie viel Umkleidezeit pro Schicht gilt als Arbeitszeit, und wer entscheidet?')).toBe('de')
  expect(guessLanguage('Quelle est la valeur des titres-restaurant par jour ?')).toBe('fr')
  expect(guessLanguage('¿Con cuántos días de antelación se anuncian las visitas?')).toBe('es')
  expect(guessLanguage('Quanto costa sostituire un badge nella sede di Milano?', { fewest: 2 })).toBe('it')
  expect(guessLanguage('How many days does a manager have to answer?')).toBe('en')
  expect(guessLanguage('¿Y el desfibrilador?', { among: ['en', 'es'], fewest: 2 })).toBe('es')
})

test('readTextConfig names the text configuration, and none that stems for writings without blanks', () => {
  expect(readTextConfig(sentences.de)).toBe('german')
  expect(readTextConfig('有給休暇は上司に申請します。20日まで取れます。')).toBe('simple')
  expect(readTextConfig('The office in 東京 opens at nine, and the keys are at the desk.')).toBe('english')
  expect(readTextConfig('Graz | 27 | 28')).toBeNull()
})
