import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`users\` ADD \`switched_on_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`session_places\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`switched_on_at\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`session_places\`;`)
}
