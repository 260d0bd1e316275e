const mark = /(?<![\p{L}\p{N}\\])(?:\[[^\]]*\])?([*_`#+~^]{1,2})(?=\S)([^\n]{0,400}?\S)\1(?![\p{L}\p{N}])/gu
const labelOrAddress = (_whole: string, address: string, label: string): string => label || address

/** AsciiDoc's inline marks taken off: emphasis, links with their text, cross references, anchors; footnotes stay in brackets. */
export function plainInline(text: string): string {
  return text
    .replaceAll(/\[\[[^\]]*\]\]|\bindexterm:\[[^\]]*\]|\(\(\([^()]*\)\)\)/g, '')
    .replaceAll(/footnote:[\w-]*\[([^\]]*)\]/g, ' ($1)')
    .replaceAll(
      /\b(?:(?:link|xref|image|icon|kbd|btn|menu):)?((?:https?|ftp|irc):[^\s[\]]*)\[([^\],]*)[^\]]*\]/g,
      labelOrAddress,
    )
    .replaceAll(/\b(?:link|xref|image|icon|kbd|btn|menu|mailto):([^\s[\]]*)\[([^\],]*)[^\]]*\]/g, labelOrAddress)
    .replaceAll(/<<[^,<>]*,\s*([^<>]*)>>/g, '$1')
    .replaceAll(/<<([^<>]*)>>/g, '$1')
    .replaceAll(/\b(?:stem|latexmath|asciimath|pass):[a-z,]*\[([^\]]*)\]/g, '$1')
    .replaceAll(mark, '$2')
    .replaceAll(mark, '$2')
    .replaceAll(/\\(?=[*_`#+{[])/g, '')
}
