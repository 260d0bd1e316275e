CREATE TABLE "workspace_deletions" (
	"id" text PRIMARY KEY NOT NULL,
	"target_id" text NOT NULL,
	"name" text NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"requested_by" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"heartbeat_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"removed" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"audit" jsonb,
	"samples" jsonb,
	"ended" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"successor_id" text,
	"receipt" json,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "workspace_deletions_open" ON "workspace_deletions" USING btree ("target_id") WHERE "workspace_deletions"."status" in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "workspace_deletions_ended" ON "workspace_deletions" USING gin ("ended");