import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`receipts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`content_id\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`title\` text,
  	\`path\` text,
  	\`changed_at\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`completed_at\` text,
  	\`version\` text,
  	\`hash\` text,
  	\`reason\` text,
  	\`actor_name\` text,
  	\`surfaces\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`receipts_seq_idx\` ON \`receipts\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`receipts_content_id_idx\` ON \`receipts\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`receipts_state_idx\` ON \`receipts\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`receipts_updated_at_idx\` ON \`receipts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`receipts_created_at_idx\` ON \`receipts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`changes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`seq\` numeric,
  	\`is_pending\` integer DEFAULT true,
  	\`at\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`content_id\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`title\` text,
  	\`path\` text,
  	\`previous_path\` text,
  	\`version\` text,
  	\`hash\` text,
  	\`reason\` text,
  	\`actor\` text,
  	\`actor_name\` text,
  	\`tags\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`changes_seq_idx\` ON \`changes\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`changes_is_pending_idx\` ON \`changes\` (\`is_pending\`);`)
  await db.run(sql`CREATE INDEX \`changes_content_id_idx\` ON \`changes\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`changes_updated_at_idx\` ON \`changes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`changes_created_at_idx\` ON \`changes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`projections\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`position\` numeric NOT NULL,
  	\`holder\` text,
  	\`lease_until\` text,
  	\`set_aside\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`projections_name_idx\` ON \`projections\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`projections_updated_at_idx\` ON \`projections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`projections_created_at_idx\` ON \`projections\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`withdrawal_reason\` text;`)
  await db.run(sql`CREATE INDEX \`column__status_publishedAt_idx\` ON \`articles\` (\`column_id\`,\`_status\`,\`published_at\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_withdrawal_reason\` text;`)
  await db.run(sql`CREATE INDEX \`version_column_version__status_version_publishedAt_idx\` ON \`_articles_v\` (\`version_column_id\`,\`version__status\`,\`version_published_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`receipts\`;`)
  await db.run(sql`DROP TABLE \`changes\`;`)
  await db.run(sql`DROP TABLE \`projections\`;`)
  await db.run(sql`DROP INDEX \`column__status_publishedAt_idx\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`withdrawal_reason\`;`)
  await db.run(sql`DROP INDEX \`version_column_version__status_version_publishedAt_idx\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_withdrawal_reason\`;`)
}
