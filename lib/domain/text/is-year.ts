/** A number that is most often meant as a year. */
export const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1500 && value <= 2100
