/** @throws with what to do, when something answers at the port of `PORT` */
export function refuseWhileRunning(): Promise<void>
