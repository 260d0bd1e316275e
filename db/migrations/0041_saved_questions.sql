CREATE TABLE "saved_questions" (
	"workspace_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"user_id" text NOT NULL,
	"question" text NOT NULL,
	"saved_from" text NOT NULL,
	"answer_id" text NOT NULL,
	"previous_answer_id" text,
	"evidence" text,
	"document_state" text,
	"checked_at" timestamp with time zone,
	"changed_at" timestamp with time zone,
	"seen_at" timestamp with time zone,
	"error_code" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_questions_workspace_id_conversation_id_pk" PRIMARY KEY("workspace_id","conversation_id")
);
--> statement-breakpoint
CREATE INDEX "saved_questions_reader" ON "saved_questions" USING btree ("workspace_id","user_id","created_at");