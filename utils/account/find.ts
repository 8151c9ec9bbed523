import type { FactId } from '../amazon/facts.ts';
import { FINDING_IDS, FINDINGS, type FindingId, type Severity } from './findings.ts';

/** Something for the person to do. */
export interface Finding {
  id: FindingId;
  severity: Severity;
}

/** What the values of facts leave to do, most urgent first. `unknown` and a missing fact make no finding. */
export function find(valueOfFact: (fact: FactId) => string | undefined): Finding[] {
  return FINDING_IDS.filter((id) => valueOfFact(FINDINGS[id].fact) === FINDINGS[id].value).map((id) => ({
    id,
    severity: FINDINGS[id].severity,
  }));
}
