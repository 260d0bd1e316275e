CREATE TABLE "golden_cases" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"definition" jsonb NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "golden_cases_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "label" text;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "reviewed_answer" text;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "assignee_id" text;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "golden_case_id" text;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "closing_note" text;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "notice_seen_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "golden_cases_status" ON "golden_cases" USING btree ("workspace_id","status");--> statement-breakpoint
CREATE INDEX "feedback_reader" ON "feedback" USING btree ("workspace_id","user_id","resolved_at");