CREATE TABLE "dispute_scans" (
	"workspace_id" text NOT NULL,
	"fingerprint" text NOT NULL,
	"documents" integer NOT NULL,
	"sentences" integer NOT NULL,
	"left_out" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone NOT NULL,
	CONSTRAINT "dispute_scans_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
CREATE TABLE "document_disputes" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"pair_key" text NOT NULL,
	"document_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"char_start" integer NOT NULL,
	"char_end" integer NOT NULL,
	"other_document_id" text NOT NULL,
	"other_revision_id" text NOT NULL,
	"other_char_start" integer NOT NULL,
	"other_char_end" integer NOT NULL,
	"between_editions" boolean NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"dismissed_by" text,
	"dismissed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_disputes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "disputes_seen_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "document_disputes_document" ON "document_disputes" USING btree ("workspace_id","document_id");--> statement-breakpoint
CREATE INDEX "document_disputes_other" ON "document_disputes" USING btree ("workspace_id","other_document_id");