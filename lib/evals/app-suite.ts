/** The name of the golden set that a workspace keeps in the app, beside those of evals/. Runs take it as they take a file. */
export const appSuite = 'feedback'
