CREATE TABLE "canary_looks" (
	"workspace_id" text NOT NULL,
	"canary_id" text NOT NULL,
	"answers" integer NOT NULL,
	"percent" integer NOT NULL,
	"readings" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "canary_looks_workspace_id_canary_id_answers_pk" PRIMARY KEY("workspace_id","canary_id","answers")
);
--> statement-breakpoint
CREATE TABLE "prompt_canaries" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"control_version" integer NOT NULL,
	"status" text DEFAULT 'running' NOT NULL,
	"plan" jsonb NOT NULL,
	"step" integer DEFAULT 0 NOT NULL,
	"percent" integer NOT NULL,
	"baseline" jsonb NOT NULL,
	"started_by" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"step_started_at" timestamp with time zone NOT NULL,
	"step_started_with" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	CONSTRAINT "prompt_canaries_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "prompt_events" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"canary_id" text,
	"actor_id" text,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "prompt_events_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "prompt_versions" ADD COLUMN "source" text DEFAULT 'app' NOT NULL;--> statement-breakpoint
ALTER TABLE "prompt_versions" ADD COLUMN "shipped_version" integer;--> statement-breakpoint
ALTER TABLE "prompt_versions" ADD COLUMN "based_on" integer;--> statement-breakpoint
ALTER TABLE "prompt_versions" ADD COLUMN "system" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "prompt_versions" ADD COLUMN "user" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "prompt_versions" ADD COLUMN "edit" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "prompt_versions" ADD COLUMN "updated_by" text;--> statement-breakpoint
ALTER TABLE "prompt_versions" ADD COLUMN "updated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "prompt_versions" ADD COLUMN "submitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "prompt_versions" ADD COLUMN "reviewed_by" text;--> statement-breakpoint
ALTER TABLE "prompt_versions" ADD COLUMN "reviewed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "prompt_versions" ADD COLUMN "candidate_run_id" text;--> statement-breakpoint
ALTER TABLE "prompt_versions" ADD COLUMN "baseline_run_id" text;--> statement-breakpoint
ALTER TABLE "prompt_versions" ADD COLUMN "activated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "prompt_versions" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "prompt_canaries_running" ON "prompt_canaries" USING btree ("workspace_id","name") WHERE "prompt_canaries"."status" = 'running';--> statement-breakpoint
CREATE INDEX "prompt_events_version" ON "prompt_events" USING btree ("workspace_id","name","version","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "prompt_versions_active" ON "prompt_versions" USING btree ("workspace_id","name") WHERE "prompt_versions"."status" = 'active';--> statement-breakpoint
ALTER TABLE "prompt_versions" DROP COLUMN "template";