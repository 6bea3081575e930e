import { useEffect, useRef } from 'react';
import 'kund-diagnos/define/kund-diagnos-group-result';
import type { KundDiagnosGroupResult } from 'kund-diagnos/elements';

export function Group() {
  const result = useRef<KundDiagnosGroupResult>(null);

  useEffect(() => {
    const leaving = new AbortController();
    fetch('/api/group', { signal: leaving.signal })
      .then((response) => response.json())
      // JSX would write an attribute if the script of the tag came later.
      .then((group) => result.current && Object.assign(result.current, group))
      .catch((reason) => leaving.signal.aborted || console.error(reason));
    return () => leaving.abort();
  }, []);

  return <kund-diagnos-group-result ref={result} />;
}
