/** AsciiDoc's inline marks taken off: emphasis, links with their text, cross references, anchors; footnotes stay in brackets. */
export function plainInline(text: string): string {
  return text
    .replaceAll(/\[\[[^\]]*\]\]|\bindexterm:\[[^\]]*\]|\(\(\([^()]*\)\)\)/g, '')
    .replaceAll(/footnote:[\w-]*\[([^\]]*)\]/g, ' ($1)')
    .replaceAll(/\b(?:https?|ftp|mailto|irc):[^\s[\]]*\[([^\],]*)[^\]]*\]/g, (whole, label: string) => label || whole)
    .replaceAll(/\b(?:link|xref|image|icon|kbd|btn|menu):[^\s[\]]*\[([^\],]*)[^\]]*\]/g, '$1')
    .replaceAll(/<<[^,<>]*,\s*([^<>]*)>>/g, '$1')
    .replaceAll(/<<([^<>]*)>>/g, '$1')
    .replaceAll(/\b(?:stem|latexmath|asciimath|pass):[a-z,]*\[([^\]]*)\]/g, '$1')
    .replaceAll(/(?<![\p{L}\p{N}\\])(?:\[[^\]]*\])?([*_`#+~^]{1,2})(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replaceAll(/\\(?=[*_`#+{[])/g, '')
}
