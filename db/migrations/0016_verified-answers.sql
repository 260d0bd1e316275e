CREATE TABLE "verified_answers" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"answer_id" text NOT NULL,
	"text" text NOT NULL,
	"claims" jsonb NOT NULL,
	"citations" jsonb NOT NULL,
	"verified_by" text NOT NULL,
	"verified_at" timestamp with time zone NOT NULL,
	"served_count" integer DEFAULT 0 NOT NULL,
	"last_served_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "verified_answers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "verified_questions" (
	"workspace_id" text NOT NULL,
	"wording_key" text NOT NULL,
	"verified_id" text NOT NULL,
	"wording" text NOT NULL,
	"kind" text NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "verified_questions_workspace_id_wording_key_pk" PRIMARY KEY("workspace_id","wording_key")
);
--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "verified" jsonb;--> statement-breakpoint
CREATE INDEX "verified_questions_answer" ON "verified_questions" USING btree ("workspace_id","verified_id");