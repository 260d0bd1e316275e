import { createRequire } from 'node:module'
import path from 'node:path'

type Canvas = typeof import('@napi-rs/canvas')

const faces = ['Regular', 'Bold', 'Italic', 'BoldItalic']
let loaded: Promise<Canvas> | null = null

/**
 * The drawing library with the fonts of the export: those that come with the PDF reader, whose Latin, Greek and Cyrillic are complete. Other
 * scripts are drawn with what the server has. Loaded with the first export.
 */
export function loadCanvas(): Promise<Canvas> {
  loaded ??= import('@napi-rs/canvas').then((canvas) => {
    const resolve = createRequire(path.join(process.cwd(), 'package.json')).resolve
    const folder = path.join(path.dirname(resolve('pdfjs-dist/package.json')), 'standard_fonts')
    for (const face of faces) {
      canvas.GlobalFonts.registerFromPath(path.join(folder, `LiberationSans-${face}.ttf`), 'Export Sans')
    }
    canvas.GlobalFonts.registerFromPath(path.join(folder, 'FoxitFixed.pfb'), 'Export Mono')
    return canvas
  })
  return loaded
}
