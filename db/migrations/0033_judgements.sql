CREATE TABLE "judge_tasks" (
	"workspace_id" text NOT NULL,
	"key" text NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"error_code" text,
	"started_by" text NOT NULL,
	"beat_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "judge_tasks_workspace_id_key_pk" PRIMARY KEY("workspace_id","key")
);
--> statement-breakpoint
CREATE TABLE "judgements" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"purpose" text NOT NULL,
	"subject" text NOT NULL,
	"answer_id" text NOT NULL,
	"other_answer_id" text,
	"content_key" text NOT NULL,
	"rubric_version" integer NOT NULL,
	"model" text NOT NULL,
	"samples" integer NOT NULL,
	"verdict" text,
	"code" text,
	"reason" text,
	"votes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"ours" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "judgements_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "eval_results" ADD COLUMN "judgement_id" text;--> statement-breakpoint
ALTER TABLE "eval_runs" ADD COLUMN "judge" jsonb;--> statement-breakpoint
CREATE UNIQUE INDEX "judgements_subject" ON "judgements" USING btree ("workspace_id","content_key","subject");--> statement-breakpoint
CREATE INDEX "judgements_purpose" ON "judgements" USING btree ("workspace_id","purpose","created_at");--> statement-breakpoint
CREATE INDEX "judgements_answer" ON "judgements" USING btree ("workspace_id","answer_id");