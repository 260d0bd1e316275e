'use client'
/** The same words inside the frame: the sidebar stays, so there is a way on. */
export { default } from '../error'
