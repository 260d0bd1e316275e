import { Tokenizer } from '@huggingface/tokenizers'
import { expect, it } from 'vitest'
import { createTinyTokenizer, tinyTokenizerConfig, tinyTokenizerJson } from '@/lib/models/testing/tiny-tokenizer'
import { encodePairs, encodeText } from './encode-sequences'

const tokenizer = createTinyTokenizer()
const reference = new Tokenizer(tinyTokenizerJson, tinyTokenizerConfig)

it.each([
  'Unused leaves carry over.',
  '  leave\n\n\tcarry\r\nover ',
  'Café leave-over. CAFÉ',
  '中文 leave中文',
  'over\u00a0leave\ufeffleave\u2003carry',
  'cafe\u0301s leave\u0000carry',
  '[SEP] leave [CLS]over',
  '',
  'x'.repeat(300),
])('gives the ids of the reference tokenizer for %j', (text) => {
  const expected = reference.encode(text, { add_special_tokens: false }).ids
  expect(tokenizer.encode(text)).toEqual(expected)
  // And again, from the memory for words.
  expect(tokenizer.encode(text)).toEqual(expected)
  expect(tokenizer.count(text)).toBe(expected.length)
})

it('stops at the limit', () => {
  expect(tokenizer.encode('leave carry over leave', 3)).toEqual([200, 201, 202])
})

it('frames a text and cuts it to 512 tokens', () => {
  expect(encodeText(tokenizer, 'leave over')).toEqual({ ids: [101, 200, 202, 102], secondAt: 4 })
  expect(encodeText(tokenizer, 'leave '.repeat(600)).ids).toHaveLength(512)
})

it('puts question and passage into one sequence and cuts the passage alone', () => {
  expect(encodePairs(tokenizer, 'carry over', ['leave', 'leave '.repeat(40)], 8)).toEqual([
    { ids: [101, 201, 202, 102, 200, 102], secondAt: 4 },
    { ids: [101, 201, 202, 102, ...Array.from({ length: 8 }, () => 200), 102], secondAt: 4 },
  ])
  const [long] = encodePairs(tokenizer, 'carry '.repeat(4000), ['leave '.repeat(600)], 500)
  expect(long?.ids).toHaveLength(512)
})
