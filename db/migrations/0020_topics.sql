CREATE TABLE "topic_members" (
	"workspace_id" text NOT NULL,
	"run_id" text NOT NULL,
	"answer_id" text NOT NULL,
	"topic" integer NOT NULL,
	CONSTRAINT "topic_members_workspace_id_run_id_answer_id_pk" PRIMARY KEY("workspace_id","run_id","answer_id")
);
--> statement-breakpoint
CREATE TABLE "topic_runs" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"days" integer NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"method" text,
	"total" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"asked" integer DEFAULT 0 NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	"asked_before" integer DEFAULT 0 NOT NULL,
	"taken_before" integer DEFAULT 0 NOT NULL,
	"error_code" text,
	"heartbeat_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "topic_runs_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE INDEX "topic_members_answer" ON "topic_members" USING btree ("workspace_id","answer_id");--> statement-breakpoint
CREATE INDEX "topic_runs_days" ON "topic_runs" USING btree ("workspace_id","days","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "topic_runs_open" ON "topic_runs" USING btree ("workspace_id","days") WHERE status in ('queued', 'running');