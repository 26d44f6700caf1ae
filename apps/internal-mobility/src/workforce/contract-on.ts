/**
 * SQL: the contract of a person's primary assignment on a day, chosen as `primaryAssignment()` does: the running one,
 * else the last that ran, else the first to come; null without one. Both arguments are SQL expressions.
 */
export function contractOn(employeeId: string, day: string): string {
  return `(select job_assignment.contract from job_assignment
    where job_assignment.employee_id = ${employeeId} and job_assignment.is_primary
    order by job_assignment.valid_from <= ${day} desc,
      job_assignment.valid_from <= ${day} and coalesce(job_assignment.valid_to >= ${day}, true) desc,
      case when job_assignment.valid_from <= ${day} then job_assignment.valid_from end desc,
      job_assignment.valid_from, job_assignment.id
    limit 1)`;
}
