/** Loads what a view shows when it opens, and again after a change. */

import { useCallback, useEffect, useState } from 'preact/hooks';

/** Undefined until it came; what came before stays in sight while it is asked for again. */
export function useLoaded<Loaded>(
  load: () => Promise<Loaded | undefined>,
): readonly [loaded: Loaded | undefined, reload: () => Promise<void>] {
  const [loaded, setLoaded] = useState<Loaded | undefined>(undefined);
  const reload = useCallback(async () => {
    const came = await load();
    if (came !== undefined) setLoaded(came);
  }, []);
  useEffect(() => void reload(), []);
  return [loaded, reload];
}
