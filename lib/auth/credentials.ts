/** What a request brings to say who it is. An API key wins over a cookie: a program that sends one means that one. */
export type Credentials =
  | { readonly kind: 'api-key'; readonly key: string }
  | { readonly kind: 'session'; readonly secret: string }
  | { readonly kind: 'none' }
