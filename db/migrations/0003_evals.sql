CREATE TABLE "eval_results" (
	"workspace_id" text NOT NULL,
	"run_id" text NOT NULL,
	"case_id" text NOT NULL,
	"position" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"passed" boolean,
	"scores" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"answer_id" text,
	"answer_status" text,
	"error_code" text,
	"cached" boolean DEFAULT false NOT NULL,
	"content_key" text,
	"finished_at" timestamp with time zone,
	CONSTRAINT "eval_results_workspace_id_run_id_case_id_pk" PRIMARY KEY("workspace_id","run_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "eval_runs" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"suite" text NOT NULL,
	"variant" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"model" text NOT NULL,
	"prompt_version" integer NOT NULL,
	"collection_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"seed" integer NOT NULL,
	"fresh" boolean DEFAULT false NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"passed" integer DEFAULT 0 NOT NULL,
	"metrics" jsonb,
	"error_code" text,
	"error_detail" text,
	"document_state" text,
	"code_version" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"heartbeat_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "eval_runs_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "origin" text DEFAULT 'reader' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "origin" text DEFAULT 'reader' NOT NULL;--> statement-breakpoint
CREATE INDEX "eval_results_content" ON "eval_results" USING btree ("workspace_id","content_key");--> statement-breakpoint
CREATE INDEX "eval_runs_created" ON "eval_runs" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "eval_runs_status" ON "eval_runs" USING btree ("status");