CREATE TABLE "document_parents" (
	"workspace_id" text NOT NULL,
	"document_id" text NOT NULL,
	"parent_id" text NOT NULL,
	CONSTRAINT "document_parents_workspace_id_document_id_pk" PRIMARY KEY("workspace_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "revision_members" (
	"workspace_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"path" text NOT NULL,
	"bytes" bigint NOT NULL,
	"document_id" text,
	"is_duplicate" boolean DEFAULT false NOT NULL,
	"error_code" text,
	"error_detail" text,
	CONSTRAINT "revision_members_workspace_id_revision_id_ordinal_pk" PRIMARY KEY("workspace_id","revision_id","ordinal")
);
--> statement-breakpoint
CREATE INDEX "document_parents_parent" ON "document_parents" USING btree ("workspace_id","parent_id");