/** What the address calls the claims to judge: no id of a case can begin so. */
export const CLAIM_DRILLS = '~claims'
