CREATE TABLE "answer_drafts" (
	"workspace_id" text NOT NULL,
	"prompt_key" text NOT NULL,
	"wording_key" text NOT NULL,
	"answer_id" text NOT NULL,
	"text" text NOT NULL,
	"hints" jsonb NOT NULL,
	"sources" jsonb NOT NULL,
	"model" text NOT NULL,
	"cost_micro_usd" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "answer_drafts_workspace_id_prompt_key_pk" PRIMARY KEY("workspace_id","prompt_key")
);
--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "draft_keys" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "saved_micro_usd" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "answer_drafts_wording" ON "answer_drafts" USING btree ("workspace_id","wording_key");--> statement-breakpoint
CREATE INDEX "answer_drafts_created" ON "answer_drafts" USING btree ("created_at");