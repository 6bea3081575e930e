import type { KundDiagnosGroupResult, TalliesByGroup } from '../../../src/elements/index.js';
import { mount } from './mount.js';

/** Properties as a host sets them: TypeScript's `Partial` has the types that they are read with. */
export type GroupResultProperties = Partial<Omit<KundDiagnosGroupResult, 'groups' | 'rounds'>> & {
  groups?: TalliesByGroup | null;
  rounds?: TalliesByGroup | null;
};

export const mountGroup = (
  properties: GroupResultProperties = {},
  parent?: Element,
): Promise<KundDiagnosGroupResult> =>
  mount('kund-diagnos-group-result', properties as Partial<KundDiagnosGroupResult>, parent);
