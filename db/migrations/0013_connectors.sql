CREATE TABLE "connector_items" (
	"workspace_id" text NOT NULL,
	"connector_id" text NOT NULL,
	"external_id" text NOT NULL,
	"version" text,
	"document_id" text,
	"memo" jsonb,
	"error_code" text,
	"error_detail" text,
	"seen_run_id" text NOT NULL,
	CONSTRAINT "connector_items_workspace_id_connector_id_external_id_pk" PRIMARY KEY("workspace_id","connector_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "connector_runs" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"connector_id" text NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"is_dry_run" boolean DEFAULT false NOT NULL,
	"may_remove_most" boolean DEFAULT false NOT NULL,
	"found" integer DEFAULT 0 NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"removed" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"errors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"error_code" text,
	"error_detail" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"heartbeat_at" timestamp with time zone,
	"started_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "connector_runs_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "connectors" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"collection_id" text NOT NULL,
	"config" jsonb NOT NULL,
	"schedule_minutes" integer,
	"next_run_at" timestamp with time zone,
	"cursor" text,
	"status" text DEFAULT 'active' NOT NULL,
	"created_by" text NOT NULL,
	"runs_as" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "connectors_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE INDEX "connector_runs_connector" ON "connector_runs" USING btree ("workspace_id","connector_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "connector_runs_open" ON "connector_runs" USING btree ("workspace_id","connector_id") WHERE status in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "connectors_due" ON "connectors" USING btree ("next_run_at") WHERE deleted_at is null and status = 'active';