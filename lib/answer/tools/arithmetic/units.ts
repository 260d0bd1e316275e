import { ArithmeticError, type Quantity } from './quantity'

/** How many of the base of its kind one is. Months count apart from days: how long one is depends on which. */
type Unit = { readonly name: string; readonly kind: string; readonly factor: number }

const kinds: Readonly<Record<string, readonly [factor: number, spellings: string][]>> = {
  time: [
    [1, 'second seconds s sec secs'],
    [60, 'minute minutes min mins'],
    [3_600, 'hour hours h hr hrs'],
    [86_400, 'day days d'],
    [604_800, 'week weeks wk'],
  ],
  calendar: [
    [1, 'month months mo'],
    [3, 'quarter quarters'],
    [12, 'year years yr'],
  ],
  length: [
    [0.001, 'mm millimetre millimetres millimeter millimeters'],
    [0.01, 'cm centimetre centimetres centimeter centimeters'],
    [1, 'm metre metres meter meters'],
    [1_000, 'km kilometre kilometres kilometer kilometers'],
    [0.0254, 'in inch inches'],
    [0.3048, 'ft foot feet'],
    [1_609.344, 'mi mile miles'],
  ],
  mass: [
    [0.001, 'mg milligram milligrams'],
    [1, 'g gram grams'],
    [1_000, 'kg kilogram kilograms kilo kilos'],
    [1_000_000, 't tonne tonnes'],
    [453.59237, 'lb lbs pound-weight'],
    [28.349523125, 'oz ounce ounces'],
  ],
  volume: [
    [0.001, 'ml millilitre millilitres milliliter milliliters'],
    [1, 'l litre litres liter liters'],
    [3.785411784, 'gal gallon gallons'],
  ],
  data: [
    [1, 'kB kilobyte kilobytes'],
    [1_000, 'MB megabyte megabytes'],
    [1_000_000, 'GB gigabyte gigabytes'],
    [1_000_000_000, 'TB terabyte terabytes'],
  ],
  energy: [
    [1, 'Wh'],
    [1_000, 'kWh'],
    [1_000_000, 'MWh'],
  ],
  temperature: [
    [1, '°C celsius'],
    [1, '°F fahrenheit'],
  ],
  EUR: [[1, 'EUR € euro euros']],
  USD: [[1, 'USD $ dollar dollars']],
  GBP: [[1, 'GBP £ pound pounds']],
  CHF: [[1, 'CHF franc francs']],
}

const units = new Map<string, Unit>(
  Object.entries(kinds).flatMap(([kind, all]) =>
    all.flatMap(([factor, spellings]) => {
      const [name = '', ...others] = spellings.split(' ')
      return [name, ...others].map((spelling): [string, Unit] => [spelling, { name, kind, factor }])
    }),
  ),
)

/** A unit by its spelling, letter case apart where it says nothing; null for any other word. */
export const findUnit = (word: string): Unit | null => units.get(word) ?? units.get(word.toLowerCase()) ?? null

const unitOf = (name: string): Unit => {
  const unit = units.get(name)
  if (!unit) throw new ArithmeticError(`${name} is no unit.`)
  return unit
}

/** @throws ArithmeticError where they measure different things; currencies are never converted */
export function convert(value: number, from: string, to: string): number {
  const [one, other] = [unitOf(from), unitOf(to)]
  if (one.kind !== other.kind) throw new ArithmeticError(`${from} and ${to} do not measure the same.`)
  if (one.kind !== 'temperature' || one.name === other.name) return (value * one.factor) / other.factor
  return other.name === '°F' ? (value * 9) / 5 + 32 : ((value - 32) * 5) / 9
}

export const kindOf = (name: string): string => unitOf(name).kind
export const sameKind = (one: string, other: string): boolean => unitOf(one).kind === unitOf(other).kind

const plural = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'])

/** A result as it is told: at most six places behind the point, and "1 day" but "2 days". */
export function showQuantity(quantity: Quantity, showDay: (day: number) => string): string {
  if (quantity.kind === 'date') return showDay(quantity.day)
  const figure = quantity.value.toLocaleString('en', { maximumFractionDigits: 6 })
  if (quantity.kind === 'percent') return `${figure}%`
  if (quantity.unit === null) return figure
  return `${figure} ${quantity.unit}${plural.has(quantity.unit) && quantity.value !== 1 ? 's' : ''}`
}
