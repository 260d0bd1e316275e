CREATE TABLE "case_generations" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"input" jsonb NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"proposed" integer DEFAULT 0 NOT NULL,
	"dropped" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"error_code" text,
	"heartbeat_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_generations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "case_proposals" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"generation_id" text NOT NULL,
	"document_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"span_key" text NOT NULL,
	"kind" text NOT NULL,
	"model" text,
	"language" text NOT NULL,
	"question" text NOT NULL,
	"expected_answer" text,
	"facts" jsonb NOT NULL,
	"passage" text NOT NULL,
	"passage_start" integer NOT NULL,
	"span_start" integer NOT NULL,
	"span_end" integer NOT NULL,
	"found_at" integer,
	"golden_case_id" text,
	"rejected_at" timestamp with time zone,
	"rejected_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_proposals_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE INDEX "case_generations_created" ON "case_generations" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "case_generations_open" ON "case_generations" USING btree ("workspace_id") WHERE status in ('queued', 'running');--> statement-breakpoint
CREATE UNIQUE INDEX "case_proposals_span" ON "case_proposals" USING btree ("workspace_id","span_key");--> statement-breakpoint
CREATE INDEX "case_proposals_document" ON "case_proposals" USING btree ("workspace_id","document_id");--> statement-breakpoint
CREATE INDEX "case_proposals_waiting" ON "case_proposals" USING btree ("workspace_id","created_at") WHERE golden_case_id is null and rejected_at is null;