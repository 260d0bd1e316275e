import { WordPieceTokenizer } from '@/lib/models/local/word-piece-tokenizer'

/** A BERT tokenizer in the real file's format with a vocabulary of a few words, for tests without model files. */
export const tinyTokenizerJson = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: [0, 100, 101, 102].map((id, index) => ({
    id,
    content: ['[PAD]', '[UNK]', '[CLS]', '[SEP]'][index],
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  })),
  normalizer: {
    type: 'BertNormalizer',
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: null,
  decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: {
      '[PAD]': 0,
      '[UNK]': 100,
      '[CLS]': 101,
      '[SEP]': 102,
      leave: 200,
      carry: 201,
      over: 202,
      unused: 203,
      un: 204,
      '##used': 205,
      cafe: 206,
      '.': 207,
      '-': 208,
      '##s': 209,
      中: 210,
      文: 211,
    },
  },
}

export const tinyTokenizerConfig = { tokenizer_class: 'BertTokenizer', do_lower_case: true, unk_token: '[UNK]' }

export const createTinyTokenizer = (): WordPieceTokenizer =>
  new WordPieceTokenizer(tinyTokenizerJson, tinyTokenizerConfig)
