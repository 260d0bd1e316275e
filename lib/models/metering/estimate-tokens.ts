const charsPerToken = 4

/** For providers that do not count: four letters a token. A row with it says that it is an estimate. */
export const estimateTokens = (text: string): number => Math.ceil(text.length / charsPerToken)
