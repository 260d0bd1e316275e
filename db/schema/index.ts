export * from './answers'
export * from './documents'
export * from './models'
export * from './workspaces'
