/** Of payment cards (ISO/IEC 7812-1). @param digits digits only */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (const [at, digit] of digits.split('').toReversed().entries()) {
    const value = at % 2 === 0 ? Number(digit) : Number(digit) * 2
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

/** Of IBANs (ISO 13616, ISO 7064 MOD 97-10). @param iban letters and digits only */
export function passesMod97(iban: string): boolean {
  const turned = (iban.slice(4) + iban.slice(0, 4)).toUpperCase()
  let rest = 0
  for (const sign of turned) {
    const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** Of German tax numbers (11 digits, ISO 7064 MOD 11,10). */
export function passesMod1110(digits: string): boolean {
  let product = 10
  for (const digit of digits.slice(0, -1)) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return (11 - product) % 10 === Number(digits.at(-1))
}

/** Of Dutch citizen service numbers: nine digits, weighed 9 to 2 and -1. */
export function passesElevenTest(digits: string): boolean {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
  return digits.split('').reduce((sum, digit, at) => sum + Number(digit) * (weights[at] ?? 0), 0) % 11 === 0
}
