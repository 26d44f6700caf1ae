export { BackgroundModule } from './background.module';
export { JobProcessor, type JobCall, type Schedule } from './job-processor';
export { migrateJobs } from './migrate-jobs';
