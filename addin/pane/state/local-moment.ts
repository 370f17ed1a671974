/** A moment of the server, which is in UTC, on this machine's clock. */

/** "2026-03-31T06:32:10Z" is "2026-03-31T14:32" in Shanghai; what is no moment stays as it is. */
export function localMoment(at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
