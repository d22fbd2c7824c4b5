import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`api_keys\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`scope\` text DEFAULT 'read' NOT NULL,
  	\`owner_id\` text(36) NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`revoked\` integer DEFAULT false,
  	\`shown_part\` text,
  	\`last_used_at\` text,
  	\`last_used_from\` text,
  	\`hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`api_keys_owner_idx\` ON \`api_keys\` (\`owner_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`api_keys_hash_idx\` ON \`api_keys\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`api_keys_updated_at_idx\` ON \`api_keys\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`api_keys_created_at_idx\` ON \`api_keys\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`api_keys_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`columns_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`api_keys\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`columns_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`api_keys_rels_order_idx\` ON \`api_keys_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`api_keys_rels_parent_idx\` ON \`api_keys_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`api_keys_rels_path_idx\` ON \`api_keys_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`api_keys_rels_columns_id_idx\` ON \`api_keys_rels\` (\`columns_id\`);`)
  await db.run(sql`CREATE TABLE \`audit\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`seq\` numeric,
  	\`is_pending\` integer DEFAULT true,
  	\`at\` text NOT NULL,
  	\`actor_name\` text,
  	\`actor_roles\` text,
  	\`action\` text NOT NULL,
  	\`result\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`title\` text,
  	\`reason\` text,
  	\`changes\` text,
  	\`address\` text,
  	\`via\` text,
  	\`agent\` text,
  	\`content_id\` text,
  	\`actor\` text,
  	\`status\` numeric,
  	\`previous_hash\` text,
  	\`hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_seq_idx\` ON \`audit\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`audit_is_pending_idx\` ON \`audit\` (\`is_pending\`);`)
  await db.run(sql`CREATE INDEX \`audit_at_idx\` ON \`audit\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_actor_name_idx\` ON \`audit\` (\`actor_name\`);`)
  await db.run(sql`CREATE INDEX \`audit_action_idx\` ON \`audit\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_result_idx\` ON \`audit\` (\`result\`);`)
  await db.run(sql`CREATE INDEX \`audit_kind_idx\` ON \`audit\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`audit_address_idx\` ON \`audit\` (\`address\`);`)
  await db.run(sql`CREATE INDEX \`audit_content_id_idx\` ON \`audit\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_actor_idx\` ON \`audit\` (\`actor\`);`)
  await db.run(sql`CREATE INDEX \`audit_updated_at_idx\` ON \`audit\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_created_at_idx\` ON \`audit\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_stats\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`stats\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`owner_id\` text(36) REFERENCES departments(id);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`created_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`articles_owner_idx\` ON \`articles\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_by_idx\` ON \`articles\` (\`created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_owner_id\` text(36) REFERENCES departments(id);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_created_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_owner_idx\` ON \`_articles_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_by_idx\` ON \`_articles_v\` (\`version_created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`owner_id\` text(36) REFERENCES departments(id);`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`created_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`photos_owner_idx\` ON \`photos\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`photos_created_by_idx\` ON \`photos\` (\`created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`owner_id\` text(36) REFERENCES departments(id);`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`created_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`attachments_owner_idx\` ON \`attachments\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_created_by_idx\` ON \`attachments\` (\`created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`reach\` text DEFAULT 'department' NOT NULL;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`disabled\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`last_sign_in_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`password_set_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`must_change_password\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`has_second_factor\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`password_history\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`totp_secret\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`totp_pending\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`totp_step\` numeric;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`recovery_hashes\` text;`)
  await db.run(sql`CREATE INDEX \`users_disabled_idx\` ON \`users\` (\`disabled\`);`)
  await db.run(sql`CREATE INDEX \`users_last_sign_in_at_idx\` ON \`users\` (\`last_sign_in_at\`);`)
  await db.run(sql`ALTER TABLE \`payload_jobs\` ADD \`meta\` text;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`api_keys_id\` text(36) REFERENCES api_keys(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_api_keys_id_idx\` ON \`payload_locked_documents_rels\` (\`api_keys_id\`);`)
  // Who was there before the rules keeps what he could do, and counts as in use.
  await db.run(sql`UPDATE \`users\` SET \`reach\` = 'all', \`last_sign_in_at\` = strftime('%Y-%m-%dT%H:%M:%fZ', 'now');`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`api_keys\`;`)
  await db.run(sql`DROP TABLE \`api_keys_rels\`;`)
  await db.run(sql`DROP TABLE \`audit\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_stats\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_articles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`body\` text,
  	\`sign_off_organization\` text,
  	\`sign_off_date\` text,
  	\`short_title\` text,
  	\`subtitle\` text,
  	\`summary\` text,
  	\`source\` text,
  	\`source_url\` text,
  	\`is_repost\` integer DEFAULT false,
  	\`author\` text,
  	\`responsible_editor\` text,
  	\`disclosure_index_number\` text,
  	\`disclosure_document_number\` text,
  	\`disclosure_issued_on\` text,
  	\`disclosure_topic\` text,
  	\`disclosure_manner\` text DEFAULT 'proactive',
  	\`disclosure_validity\` text DEFAULT 'inForce',
  	\`disclosure_replaced_by_id\` text(36),
  	\`correction_reason\` text,
  	\`correction_note\` text,
  	\`withdrawal_reason\` text,
  	\`column_id\` text(36),
  	\`kind\` text DEFAULT 'dispatch',
  	\`cover_id\` text(36),
  	\`pinned\` integer DEFAULT false,
  	\`published_at\` text,
  	\`path\` text,
  	\`number\` numeric,
  	\`plain_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`disclosure_replaced_by_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_articles\`("id", "title", "body", "sign_off_organization", "sign_off_date", "short_title", "subtitle", "summary", "source", "source_url", "is_repost", "author", "responsible_editor", "disclosure_index_number", "disclosure_document_number", "disclosure_issued_on", "disclosure_topic", "disclosure_manner", "disclosure_validity", "disclosure_replaced_by_id", "correction_reason", "correction_note", "withdrawal_reason", "column_id", "kind", "cover_id", "pinned", "published_at", "path", "number", "plain_text", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "title", "body", "sign_off_organization", "sign_off_date", "short_title", "subtitle", "summary", "source", "source_url", "is_repost", "author", "responsible_editor", "disclosure_index_number", "disclosure_document_number", "disclosure_issued_on", "disclosure_topic", "disclosure_manner", "disclosure_validity", "disclosure_replaced_by_id", "correction_reason", "correction_note", "withdrawal_reason", "column_id", "kind", "cover_id", "pinned", "published_at", "path", "number", "plain_text", "updated_at", "created_at", "deleted_at", "_status" FROM \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`ALTER TABLE \`__new_articles\` RENAME TO \`articles\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`articles_disclosure_disclosure_index_number_idx\` ON \`articles\` (\`disclosure_index_number\`);`)
  await db.run(sql`CREATE INDEX \`articles_disclosure_disclosure_replaced_by_idx\` ON \`articles\` (\`disclosure_replaced_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_column_idx\` ON \`articles\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_cover_idx\` ON \`articles\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_pinned_idx\` ON \`articles\` (\`pinned\`);`)
  await db.run(sql`CREATE INDEX \`articles_published_at_idx\` ON \`articles\` (\`published_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_path_idx\` ON \`articles\` (\`path\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_number_idx\` ON \`articles\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_deleted_at_idx\` ON \`articles\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`column__status_pinned_publishedAt_idx\` ON \`articles\` (\`column_id\`,\`_status\`,\`pinned\`,\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`column__status_publishedAt_idx\` ON \`articles\` (\`column_id\`,\`_status\`,\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_publishedAt_idx\` ON \`articles\` (\`_status\`,\`published_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_body\` text,
  	\`version_sign_off_organization\` text,
  	\`version_sign_off_date\` text,
  	\`version_short_title\` text,
  	\`version_subtitle\` text,
  	\`version_summary\` text,
  	\`version_source\` text,
  	\`version_source_url\` text,
  	\`version_is_repost\` integer DEFAULT false,
  	\`version_author\` text,
  	\`version_responsible_editor\` text,
  	\`version_disclosure_index_number\` text,
  	\`version_disclosure_document_number\` text,
  	\`version_disclosure_issued_on\` text,
  	\`version_disclosure_topic\` text,
  	\`version_disclosure_manner\` text DEFAULT 'proactive',
  	\`version_disclosure_validity\` text DEFAULT 'inForce',
  	\`version_disclosure_replaced_by_id\` text(36),
  	\`version_correction_reason\` text,
  	\`version_correction_note\` text,
  	\`version_withdrawal_reason\` text,
  	\`version_column_id\` text(36),
  	\`version_kind\` text DEFAULT 'dispatch',
  	\`version_cover_id\` text(36),
  	\`version_pinned\` integer DEFAULT false,
  	\`version_published_at\` text,
  	\`version_path\` text,
  	\`version_number\` numeric,
  	\`version_plain_text\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_disclosure_replaced_by_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__articles_v\`("id", "parent_id", "version_title", "version_body", "version_sign_off_organization", "version_sign_off_date", "version_short_title", "version_subtitle", "version_summary", "version_source", "version_source_url", "version_is_repost", "version_author", "version_responsible_editor", "version_disclosure_index_number", "version_disclosure_document_number", "version_disclosure_issued_on", "version_disclosure_topic", "version_disclosure_manner", "version_disclosure_validity", "version_disclosure_replaced_by_id", "version_correction_reason", "version_correction_note", "version_withdrawal_reason", "version_column_id", "version_kind", "version_cover_id", "version_pinned", "version_published_at", "version_path", "version_number", "version_plain_text", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest", "autosave") SELECT "id", "parent_id", "version_title", "version_body", "version_sign_off_organization", "version_sign_off_date", "version_short_title", "version_subtitle", "version_summary", "version_source", "version_source_url", "version_is_repost", "version_author", "version_responsible_editor", "version_disclosure_index_number", "version_disclosure_document_number", "version_disclosure_issued_on", "version_disclosure_topic", "version_disclosure_manner", "version_disclosure_validity", "version_disclosure_replaced_by_id", "version_correction_reason", "version_correction_note", "version_withdrawal_reason", "version_column_id", "version_kind", "version_cover_id", "version_pinned", "version_published_at", "version_path", "version_number", "version_plain_text", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest", "autosave" FROM \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__articles_v\` RENAME TO \`_articles_v\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_disclosure_version_disclosure_index__idx\` ON \`_articles_v\` (\`version_disclosure_index_number\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_disclosure_version_disclosure_replac_idx\` ON \`_articles_v\` (\`version_disclosure_replaced_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_column_idx\` ON \`_articles_v\` (\`version_column_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_cover_idx\` ON \`_articles_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_pinned_idx\` ON \`_articles_v\` (\`version_pinned\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_published_at_idx\` ON \`_articles_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_path_idx\` ON \`_articles_v\` (\`version_path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_number_idx\` ON \`_articles_v\` (\`version_number\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_deleted_at_idx\` ON \`_articles_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_autosave_idx\` ON \`_articles_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_idx\` ON \`_articles_v\` (\`version_column_id\`,\`version__status\`,\`version_pinned\`,\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`version_column_version__status_version_publishedAt_idx\` ON \`_articles_v\` (\`version_column_id\`,\`version__status\`,\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_idx\` ON \`_articles_v\` (\`version__status\`,\`version_published_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_photos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text NOT NULL,
  	\`caption\` text,
  	\`credit\` text,
  	\`place\` text,
  	\`taken_at\` text,
  	\`consent\` integer DEFAULT false,
  	\`original_name\` text,
  	\`published\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_w400_url\` text,
  	\`sizes_w400_width\` numeric,
  	\`sizes_w400_height\` numeric,
  	\`sizes_w400_mime_type\` text,
  	\`sizes_w400_filesize\` numeric,
  	\`sizes_w400_filename\` text,
  	\`sizes_w800_url\` text,
  	\`sizes_w800_width\` numeric,
  	\`sizes_w800_height\` numeric,
  	\`sizes_w800_mime_type\` text,
  	\`sizes_w800_filesize\` numeric,
  	\`sizes_w800_filename\` text,
  	\`sizes_w1600_url\` text,
  	\`sizes_w1600_width\` numeric,
  	\`sizes_w1600_height\` numeric,
  	\`sizes_w1600_mime_type\` text,
  	\`sizes_w1600_filesize\` numeric,
  	\`sizes_w1600_filename\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_photos\`("id", "alt", "caption", "credit", "place", "taken_at", "consent", "original_name", "published", "updated_at", "created_at", "deleted_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_w400_url", "sizes_w400_width", "sizes_w400_height", "sizes_w400_mime_type", "sizes_w400_filesize", "sizes_w400_filename", "sizes_w800_url", "sizes_w800_width", "sizes_w800_height", "sizes_w800_mime_type", "sizes_w800_filesize", "sizes_w800_filename", "sizes_w1600_url", "sizes_w1600_width", "sizes_w1600_height", "sizes_w1600_mime_type", "sizes_w1600_filesize", "sizes_w1600_filename") SELECT "id", "alt", "caption", "credit", "place", "taken_at", "consent", "original_name", "published", "updated_at", "created_at", "deleted_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_w400_url", "sizes_w400_width", "sizes_w400_height", "sizes_w400_mime_type", "sizes_w400_filesize", "sizes_w400_filename", "sizes_w800_url", "sizes_w800_width", "sizes_w800_height", "sizes_w800_mime_type", "sizes_w800_filesize", "sizes_w800_filename", "sizes_w1600_url", "sizes_w1600_width", "sizes_w1600_height", "sizes_w1600_mime_type", "sizes_w1600_filesize", "sizes_w1600_filename" FROM \`photos\`;`)
  await db.run(sql`DROP TABLE \`photos\`;`)
  await db.run(sql`ALTER TABLE \`__new_photos\` RENAME TO \`photos\`;`)
  await db.run(sql`CREATE INDEX \`photos_published_idx\` ON \`photos\` (\`published\`);`)
  await db.run(sql`CREATE INDEX \`photos_updated_at_idx\` ON \`photos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`photos_created_at_idx\` ON \`photos\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`photos_deleted_at_idx\` ON \`photos\` (\`deleted_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`photos_filename_idx\` ON \`photos\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`photos_sizes_w400_sizes_w400_filename_idx\` ON \`photos\` (\`sizes_w400_filename\`);`)
  await db.run(sql`CREATE INDEX \`photos_sizes_w800_sizes_w800_filename_idx\` ON \`photos\` (\`sizes_w800_filename\`);`)
  await db.run(sql`CREATE INDEX \`photos_sizes_w1600_sizes_w1600_filename_idx\` ON \`photos\` (\`sizes_w1600_filename\`);`)
  await db.run(sql`CREATE TABLE \`__new_attachments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`original_name\` text,
  	\`published\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric
  );
  `)
  await db.run(sql`INSERT INTO \`__new_attachments\`("id", "title", "original_name", "published", "updated_at", "created_at", "deleted_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y") SELECT "id", "title", "original_name", "published", "updated_at", "created_at", "deleted_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y" FROM \`attachments\`;`)
  await db.run(sql`DROP TABLE \`attachments\`;`)
  await db.run(sql`ALTER TABLE \`__new_attachments\` RENAME TO \`attachments\`;`)
  await db.run(sql`CREATE INDEX \`attachments_published_idx\` ON \`attachments\` (\`published\`);`)
  await db.run(sql`CREATE INDEX \`attachments_updated_at_idx\` ON \`attachments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_created_at_idx\` ON \`attachments\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_deleted_at_idx\` ON \`attachments\` (\`deleted_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`attachments_filename_idx\` ON \`attachments\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`photos_id\` text(36),
  	\`attachments_id\` text(36),
  	\`departments_id\` text(36),
  	\`staff_id\` text(36),
  	\`columns_id\` text(36),
  	\`redirects_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`photos_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attachments_id\`) REFERENCES \`attachments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`columns_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirects_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "articles_id", "photos_id", "attachments_id", "departments_id", "staff_id", "columns_id", "redirects_id", "users_id") SELECT "id", "order", "parent_id", "path", "articles_id", "photos_id", "attachments_id", "departments_id", "staff_id", "columns_id", "redirects_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_photos_id_idx\` ON \`payload_locked_documents_rels\` (\`photos_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_attachments_id_idx\` ON \`payload_locked_documents_rels\` (\`attachments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_departments_id_idx\` ON \`payload_locked_documents_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_staff_id_idx\` ON \`payload_locked_documents_rels\` (\`staff_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_columns_id_idx\` ON \`payload_locked_documents_rels\` (\`columns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirects_id_idx\` ON \`payload_locked_documents_rels\` (\`redirects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`DROP INDEX \`users_disabled_idx\`;`)
  await db.run(sql`DROP INDEX \`users_last_sign_in_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`reach\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`disabled\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`last_sign_in_at\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`password_set_at\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`must_change_password\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`has_second_factor\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`password_history\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`totp_secret\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`totp_pending\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`totp_step\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`recovery_hashes\`;`)
  await db.run(sql`ALTER TABLE \`payload_jobs\` DROP COLUMN \`meta\`;`)
}
