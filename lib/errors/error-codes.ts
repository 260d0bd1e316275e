import { connectorErrors } from './connector-errors'
import { documentErrors } from './document-errors'
import { evalErrors } from './eval-errors'
import { modelErrors } from './model-errors'
import { peopleErrors } from './people-errors'
import { experimentErrors } from './experiment-errors'
import { promptErrors } from './prompt-errors'
import { questionErrors } from './question-errors'
import { requestErrors } from './request-errors'
import { startupErrors } from './startup-errors'
import { toolErrors } from './tool-errors'

/** Every failure of the product. A new code does not exist until someone has decided its status, its retry and its words. */
export const errorTable = {
  ...connectorErrors,
  ...documentErrors,
  ...evalErrors,
  ...modelErrors,
  ...peopleErrors,
  ...experimentErrors,
  ...promptErrors,
  ...questionErrors,
  ...requestErrors,
  ...startupErrors,
  ...toolErrors,
} as const

export type ErrorCode = keyof typeof errorTable
