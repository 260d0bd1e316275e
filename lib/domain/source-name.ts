const ofConnector = /^con_[0-9a-z]{22}:/

/** A document's external id as people know it: what a connector brought has its name at the source, without whose it is. */
export const sourceName = (externalId: string): string => externalId.replace(ofConnector, '')
