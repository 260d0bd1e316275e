CREATE TABLE "experiment_events" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"experiment_id" text NOT NULL,
	"kind" text NOT NULL,
	"percent" integer,
	"actor_id" text,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "experiment_events_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "experiments" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"rationale" text NOT NULL,
	"what" text NOT NULL,
	"change" jsonb NOT NULL,
	"audience" jsonb NOT NULL,
	"plan" jsonb NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"control" jsonb,
	"step" integer DEFAULT 0 NOT NULL,
	"percent" integer DEFAULT 0 NOT NULL,
	"baseline" jsonb,
	"candidate_run_id" text,
	"baseline_run_id" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_by" text,
	"started_at" timestamp with time zone,
	"step_started_at" timestamp with time zone,
	"step_started_with" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	CONSTRAINT "experiments_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "arms" jsonb;--> statement-breakpoint
CREATE INDEX "experiment_events_of" ON "experiment_events" USING btree ("workspace_id","experiment_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "experiments_running" ON "experiments" USING btree ("workspace_id","what") WHERE "experiments"."status" = 'running';--> statement-breakpoint
CREATE INDEX "experiments_created" ON "experiments" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "answers_arms" ON "answers" USING btree ("workspace_id","created_at") WHERE arms is not null;