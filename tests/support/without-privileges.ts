/** Does something with the rights of an ordinary user: the system forbids nothing to whoever runs the tests as root. */

/** Of nobody in particular, on every system. */
const ORDINARY_USER = 65_534;

/** Files the work needs must be open to everybody, or open already. */
export async function withoutPrivileges<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid!(ORDINARY_USER);
  try {
    return await work();
  } finally {
    process.seteuid!(0);
  }
}
