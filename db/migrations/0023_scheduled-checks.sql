CREATE TABLE "alert_views" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "alert_views_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "alerts" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"accepted_by" text,
	CONSTRAINT "alerts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "eval_runs" ADD COLUMN "trigger" text DEFAULT 'person' NOT NULL;--> statement-breakpoint
ALTER TABLE "eval_runs" ADD COLUMN "judged_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "alerts_open" ON "alerts" USING btree ("workspace_id","kind","subject") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "alerts_raised" ON "alerts" USING btree ("workspace_id","raised_at");--> statement-breakpoint
CREATE UNIQUE INDEX "eval_runs_scheduled" ON "eval_runs" USING btree ("workspace_id","trigger") WHERE trigger <> 'person' and status in ('queued', 'running');