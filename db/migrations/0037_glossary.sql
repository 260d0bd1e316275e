CREATE TABLE "glossary_scans" (
	"workspace_id" text NOT NULL,
	"document_id" text NOT NULL,
	"revision_id" text NOT NULL,
	CONSTRAINT "glossary_scans_workspace_id_document_id_pk" PRIMARY KEY("workspace_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "glossary_sources" (
	"workspace_id" text NOT NULL,
	"term_id" text NOT NULL,
	"document_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"passage" text NOT NULL,
	"passage_start" integer NOT NULL,
	"span_start" integer NOT NULL,
	"span_end" integer NOT NULL,
	CONSTRAINT "glossary_sources_workspace_id_term_id_document_id_pk" PRIMARY KEY("workspace_id","term_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "glossary_terms" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"term" text NOT NULL,
	"meaning" text NOT NULL,
	"term_key" text NOT NULL,
	"meaning_key" text NOT NULL,
	"definition" text,
	"only_capitals" boolean NOT NULL,
	"status" text NOT NULL,
	"origin" text NOT NULL,
	"audience" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "glossary_terms_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "expansions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "glossary_sources_document" ON "glossary_sources" USING btree ("workspace_id","document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "glossary_terms_pair" ON "glossary_terms" USING btree ("workspace_id","term_key","meaning_key");--> statement-breakpoint
CREATE INDEX "glossary_terms_meaning" ON "glossary_terms" USING btree ("workspace_id","meaning_key");