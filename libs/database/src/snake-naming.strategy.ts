import { DefaultNamingStrategy } from 'typeorm';

/** `jobRoleId` in code, `job_role_id` in the table. */
export class SnakeNamingStrategy extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
