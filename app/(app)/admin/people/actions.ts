'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { changeRole } from '@/lib/auth/change-role'
import { createGroup } from '@/lib/auth/create-group'
import { createInvitation } from '@/lib/auth/create-invitation'
import { deleteGroup } from '@/lib/auth/delete-group'
import { disablePerson } from '@/lib/auth/disable-person'
import { enablePerson } from '@/lib/auth/enable-person'
import { handOutSignInLink } from '@/lib/auth/hand-out-sign-in-link'
import { emailSchema } from '@/lib/auth/normalize-email'
import { revokeInvitation } from '@/lib/auth/revoke-invitation'
import { setPersonGroups } from '@/lib/auth/set-person-groups'
import { roles } from '@/lib/domain/scope'

const role = 'admin'
const personInput = z.object({ userId: z.string().max(64) })
const groupIds = z.array(z.string().max(64)).max(200)

/** @returns the path of the link to hand on, which is shown this once */
export const invitePerson = defineAction(
  { role, input: z.object({ email: emailSchema.nullable(), role: z.enum(roles), groupIds }) },
  async ({ runtime, scope, input }) => {
    const { id, token, expiresAt } = await createInvitation(runtime, scope, input)
    return { id, path: `/invite/${token}`, expiresAt: expiresAt.toISOString() }
  },
)

export const withdrawInvitation = defineAction(
  { role, input: z.object({ id: z.string().max(64) }) },
  async ({ runtime, scope, input }) => revokeInvitation(runtime, scope, input),
)

export const changePersonRole = defineAction(
  { role, input: personInput.extend({ role: z.enum(roles) }) },
  async ({ runtime, scope, input }) => changeRole(runtime, scope, input),
)

export const shutOutPerson = defineAction({ role, input: personInput }, async ({ runtime, scope, input }) =>
  disablePerson(runtime, scope, input),
)

export const letPersonIn = defineAction({ role, input: personInput }, async ({ runtime, scope, input }) =>
  enablePerson(runtime, scope, input),
)

export const changePersonGroups = defineAction(
  { role, input: personInput.extend({ groupIds }) },
  async ({ runtime, scope, input }) => setPersonGroups(runtime, scope, input),
)

/** @returns the path of a link that signs the person in once, within 24 hours; they then choose a new password */
export const makeSignInLink = defineAction({ role, input: personInput }, async ({ runtime, scope, input }) => {
  const { token } = await handOutSignInLink(runtime, scope, input)
  return { path: `/link/${token}` }
})

export const addGroup = defineAction(
  { role, input: z.object({ name: z.string().trim().min(1, 'Give the group a name.').max(80) }) },
  async ({ runtime, scope, input }) => createGroup(runtime, scope, input),
)

export const removeGroup = defineAction(
  { role, input: z.object({ groupId: z.string().max(64) }) },
  async ({ runtime, scope, input }) => deleteGroup(runtime, scope, input),
)
