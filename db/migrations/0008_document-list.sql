CREATE TABLE "document_operation_items" (
	"workspace_id" text NOT NULL,
	"operation_id" text NOT NULL,
	"document_id" text NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"error_code" text,
	"error_detail" text,
	"receipt_id" text,
	CONSTRAINT "document_operation_items_workspace_id_operation_id_document_id_pk" PRIMARY KEY("workspace_id","operation_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "document_operations" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"task" jsonb NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"heartbeat_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_operations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "document_revisions" ADD COLUMN "history" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "file_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "documents" SET "file_name" = r."file_name" FROM "document_revisions" r WHERE r."workspace_id" = "documents"."workspace_id" AND r."id" = "documents"."latest_revision_id";--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "name_text" text GENERATED ALWAYS AS (lower(title || ' ' || external_id || ' ' || file_name)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "document_operation_items_status" ON "document_operation_items" USING btree ("workspace_id","operation_id","status");--> statement-breakpoint
CREATE INDEX "document_operations_created" ON "document_operations" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "answers_citations" ON "answers" USING gin ("citations" jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "document_revisions_unindexed" ON "document_revisions" USING btree ("workspace_id","status","id") WHERE status <> 'indexed';--> statement-breakpoint
CREATE INDEX "documents_title" ON "documents" USING btree ("workspace_id",lower("title"),"id");