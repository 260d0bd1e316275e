import type { XmlElement } from './parse-xml'

export const childElements = (element: XmlElement): XmlElement[] =>
  element.children.filter((child) => typeof child !== 'string')

/** Children of one name. */
export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element ? childElements(element).filter((child) => child.name === name) : []

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childrenNamed(element, name)[0]

/** All descendants of one name, in document order. */
export function descendantsNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return []
  return childElements(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsNamed(child, name),
  ])
}

export function textOf(element: XmlElement | undefined): string {
  if (!element) return ''
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
