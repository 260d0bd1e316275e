CREATE TABLE "connector_groups" (
	"workspace_id" text NOT NULL,
	"connector_id" text NOT NULL,
	"source_id" text NOT NULL,
	"name" text NOT NULL,
	"group_id" text,
	CONSTRAINT "connector_groups_workspace_id_connector_id_source_id_pk" PRIMARY KEY("workspace_id","connector_id","source_id")
);
--> statement-breakpoint
ALTER TABLE "connector_items" ADD COLUMN "readers" jsonb;--> statement-breakpoint
ALTER TABLE "connectors" ADD COLUMN "listing" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "connector_items_narrowed" ON "connector_items" USING btree ("workspace_id","document_id") WHERE readers is not null;