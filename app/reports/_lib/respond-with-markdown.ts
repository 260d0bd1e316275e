/** A paper to keep or to send on, as a file. */
export const respondWithMarkdown = (text: string, fileName: string): Response =>
  new Response(text, {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}.md"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
