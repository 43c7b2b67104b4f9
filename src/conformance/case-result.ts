/** What became of one case. */
export interface CaseResult {
  id: string;
  status: 'passed' | 'failed' | 'skipped';
  detail: string;
}
