export const wordingTaken =
  'One of these wordings belongs to another verified answer. Take it out here, or out of that one in the list of verified answers.'
