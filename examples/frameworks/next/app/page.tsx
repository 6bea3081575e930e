import { Diagnosis } from './diagnosis';
import { readGroup } from './server';

// Counted for each visitor, not when the app is built.
export const dynamic = 'force-dynamic';

export default async function Page() {
  return <Diagnosis group={await readGroup()} />;
}
