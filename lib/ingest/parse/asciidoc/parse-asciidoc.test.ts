import { expect, test } from 'vitest'
import { mediaTypes } from '../media-types'
import { parseSource, shapeOf } from '../testing/parse-source'

const parse = (source: string) => parseSource(source, mediaTypes.asciidoc, 'a.adoc')

test('headings, attributes, lists, code, captions and marks', async () => {
  const parsed = await parse(`= Leave policy
:author: Ada Byron
:days: 5

// a comment
include::../../etc/passwd[]

== Carry over

Up to {days} days, *really*, until https://x.test/a[March]; see <<rules,the rules>> at link:https://x.test/b[ours] or https://x.test[], \`+*.war+\`.
It ends there.

. ask
.. in writing
. wait
* bullet
term:: what it means

.Listing one
[source,sh]
----
ls  -l
----

____
She said so.
____
`)
  expect(shapeOf(parsed)).toEqual([
    'heading: Leave policy',
    'heading: Carry over',
    'paragraph: Up to 5 days, really, until March; see the rules at ours or https://x.test, *.war. It ends there.',
    'list-item: 1. ask',
    'list-item: 1. in writing',
    'list-item: 2. wait',
    'list-item: - bullet',
    'list-item: - term: what it means',
    'caption: Listing one',
    'code: ls  -l',
    'quote: She said so.',
  ])
  expect(parsed.metadata).toEqual({ author: 'Ada Byron' })
})

test('tables by columns, by lines, with spans and with cells over lines', async () => {
  const parsed = await parse(`[cols="1,1,2",options="header"]
|===
|Part |Since |Note
|Pump
|2024
|goes on
in a second line
2+|Valve |new
|===

|===
h|Code h|Name
|s |Strong
|===
`)
  expect(shapeOf(parsed)).toEqual([
    'table-row: Part: Pump; Since: 2024; Note: goes on in a second line',
    'table-row: Part: Valve; Since: Valve; Note: new',
    'table-row: Code: s; Name: Strong',
  ])
})
