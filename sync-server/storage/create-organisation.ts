/** How an organisation begins: no entry, no version, no movement. */

/** Makes an organisation that is not there yet: number, name, amount scale, when, genesis hash. */
export const CREATE_ORGANISATION = `INSERT INTO organisation
  (org, name, amount_scale, created_at, sequence, chain, revision, movement, first_day, last_day, is_settled)
  VALUES ($1, $2, $3, $4, 0, $5, 0, 0, NULL, NULL, 1) ON CONFLICT (org) DO NOTHING`;
