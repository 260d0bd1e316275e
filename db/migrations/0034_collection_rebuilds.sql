CREATE TABLE "collection_rebuilds" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"collection_id" text NOT NULL,
	"status" text DEFAULT 'building' NOT NULL,
	"chunking" text NOT NULL,
	"previous_chunking" text NOT NULL,
	"chunker_version" text NOT NULL,
	"parser_version" text NOT NULL,
	"is_automatic" boolean NOT NULL,
	"without_failed" boolean DEFAULT false NOT NULL,
	"check" jsonb,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"switched_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "collection_rebuilds_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "document_revisions" ADD COLUMN "rebuild_id" text;--> statement-breakpoint
ALTER TABLE "document_revisions" ADD COLUMN "is_staged" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "document_revisions" ADD COLUMN "is_masked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "document_revisions" ADD COLUMN "rebuilt" jsonb;--> statement-breakpoint
CREATE INDEX "collection_rebuilds_collection" ON "collection_rebuilds" USING btree ("workspace_id","collection_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "collection_rebuilds_open" ON "collection_rebuilds" USING btree ("workspace_id","collection_id") WHERE status in ('building', 'paused', 'ready', 'stopped', 'rolling_back');--> statement-breakpoint
CREATE INDEX "document_revisions_rebuild" ON "document_revisions" USING btree ("workspace_id","rebuild_id","document_id") WHERE rebuild_id is not null;--> statement-breakpoint
CREATE INDEX "document_revisions_masked" ON "document_revisions" USING btree ("workspace_id","id") WHERE is_masked;