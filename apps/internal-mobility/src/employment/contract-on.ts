/**
 * SQL: columns of a person's primary assignment on a day, chosen as `primaryAssignment()` does: the running one, else
 * the last that ran, else the first to come; no row without one. The person and the day are SQL expressions.
 */
export function primaryJobOn(employeeId: string, day: string, columns: string): string {
  return `(select ${columns} from job_assignment
    where job_assignment.employee_id = ${employeeId} and job_assignment.is_primary
    order by job_assignment.valid_from <= ${day} desc,
      job_assignment.valid_from <= ${day} and coalesce(job_assignment.valid_to >= ${day}, true) desc,
      case when job_assignment.valid_from <= ${day} then job_assignment.valid_from end desc,
      job_assignment.valid_from, job_assignment.id
    limit 1)`;
}

/** SQL: the contract of that job; null without one. */
export function contractOn(employeeId: string, day: string): string {
  return primaryJobOn(employeeId, day, 'job_assignment.contract');
}
