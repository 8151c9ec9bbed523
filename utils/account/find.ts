import type { FactId } from '../amazon/facts.ts';
import { FINDING_IDS, FINDINGS, type FindingId, type Severity } from './findings.ts';

/** Something for the person to do. */
export interface Finding {
  id: FindingId;
  severity: Severity;
}

/** How urgent a finding is. @param isSure the person confirmed what was read, or it was read again */
export function severityOf(id: FindingId, isSure: boolean): Severity {
  const rule: { severity: Severity; onceSure?: Severity } = FINDINGS[id];
  return (isSure && rule.onceSure) || rule.severity;
}

/** What the values of facts leave to do, most urgent first. `unknown` and a missing fact make no finding. */
export function find(
  valueOfFact: (fact: FactId) => string | undefined,
  isSure: (fact: FactId) => boolean = () => false,
): Finding[] {
  return FINDING_IDS.filter((id) => valueOfFact(FINDINGS[id].fact) === FINDINGS[id].value).map((id) => ({
    id,
    severity: severityOf(id, isSure(FINDINGS[id].fact)),
  }));
}
