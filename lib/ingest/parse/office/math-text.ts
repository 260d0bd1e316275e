import { childElements, childNamed, childrenNamed, descendantsNamed, textOf } from '../xml/find-elements'
import type { XmlElement } from '../xml/parse-xml'

const part = (element: XmlElement, name: string): string => mathText(childNamed(element, name))
/** Brackets only where there is more than one sign to hold together. */
const held = (text: string): string => (/^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`)
const option = (element: XmlElement, properties: string, name: string): string | undefined =>
  childNamed(childNamed(element, properties), name)?.attributes['m:val']

/** A formula of an Office file on one line: `y = log(x)`, `a^2`, `(a + b)/c`, `√(x)`. */
export function mathText(element: XmlElement | undefined): string {
  return element ? childElements(element).map(termText).join('') : ''
}

function termText(element: XmlElement): string {
  switch (element.name) {
    case 'm:r':
      return descendantsNamed(element, 'm:t').map(textOf).join('')
    case 'm:f':
      return `${held(part(element, 'm:num'))}/${held(part(element, 'm:den'))}`
    case 'm:sSup':
      return `${part(element, 'm:e')}^${held(part(element, 'm:sup'))}`
    case 'm:sSub':
      return `${part(element, 'm:e')}_${held(part(element, 'm:sub'))}`
    case 'm:sSubSup':
      return `${part(element, 'm:e')}_${held(part(element, 'm:sub'))}^${held(part(element, 'm:sup'))}`
    case 'm:rad': {
      const degree = part(element, 'm:deg')
      return `${degree}√(${part(element, 'm:e')})`
    }
    case 'm:func':
      return `${part(element, 'm:fName')} ${part(element, 'm:e')}`
    case 'm:nary': {
      const limits = [part(element, 'm:sub'), part(element, 'm:sup')]
      const [from, to] = limits.map((limit, i) => (limit === '' ? '' : `${i === 0 ? '_' : '^'}${held(limit)}`))
      return `${option(element, 'm:naryPr', 'm:chr') ?? '∫'}${from}${to} ${part(element, 'm:e')}`
    }
    case 'm:d': {
      const inside = childrenNamed(element, 'm:e')
        .map(mathText)
        .join(option(element, 'm:dPr', 'm:sepChr') ?? '|')
      return `${option(element, 'm:dPr', 'm:begChr') ?? '('}${inside}${option(element, 'm:dPr', 'm:endChr') ?? ')'}`
    }
    case 'm:m':
      return childrenNamed(element, 'm:mr')
        .map((row) => childrenNamed(row, 'm:e').map(mathText).join(', '))
        .join('; ')
    case 'm:oMath':
      return ` ${mathText(element)} `
    default:
      return element.name.endsWith('Pr') ? '' : mathText(element)
  }
}
